package org.handslag.launcher.running;

import java.nio.file.Path;
import java.time.Clock;
import org.handslag.launcher.clock.FileClock;
import org.handslag.launcher.plan.Unit;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A service as a Spring context in this JVM. */
final class ServiceContext {

    private ServiceContext() {}

    /**
     * Starts the service with the launcher's clock and settings.
     *
     * @throws ClassNotFoundException where the class path lacks the service
     */
    static ConfigurableApplicationContext start(Unit unit, ServiceSettings settings, Path clock)
            throws ClassNotFoundException {
        String[] arguments =
                settings.of(unit).entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new);
        return new SpringApplicationBuilder(Class.forName(unit.part().application()))
                .bannerMode(Banner.Mode.OFF)
                // The process closes its units itself, Kafka last.
                .registerShutdownHook(false)
                .initializers(context -> contribute((GenericApplicationContext) context, clock))
                .run(arguments);
    }

    private static void contribute(GenericApplicationContext context, Path clock) {
        context.registerBean("businessClock", Clock.class, () -> new FileClock(clock));
    }
}
