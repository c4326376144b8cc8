package org.handslag.launcher.running;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.handslag.launcher.clock.FileClock;
import org.handslag.launcher.clock.SkewedTime;
import org.handslag.launcher.plan.Unit;
import org.handslag.platform.ServiceApplication;
import org.handslag.platform.outbox.RealTime;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A service as a Spring context in this JVM. */
final class ServiceContext {

    private ServiceContext() {}

    /**
     * Starts the service with the launcher's clock and settings.
     *
     * @param skew the file that says how wrong its real time is; empty: right
     * @throws ClassNotFoundException where the class path lacks the service
     */
    static ConfigurableApplicationContext start(
            Unit unit, ServiceSettings settings, Path clock, Optional<Path> skew)
            throws ClassNotFoundException {
        SpringApplication service =
                ServiceApplication.of(Class.forName(unit.part().application()), unit.part().key());
        // The process closes its units itself, Kafka last.
        service.setRegisterShutdownHook(false);
        service.addInitializers(
                context -> contribute((GenericApplicationContext) context, clock, skew));
        return service.run(
                settings.of(unit).entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    /** Comes before the service's own beans, so that the platform makes no clock. */
    private static void contribute(
            GenericApplicationContext context, Path clock, Optional<Path> skew) {
        context.registerBean("clock", Clock.class, () -> new FileClock(clock));
        skew.ifPresent(
                file ->
                        context.registerBean(
                                "realTime", RealTime.class, () -> new SkewedTime(file)));
    }
}
