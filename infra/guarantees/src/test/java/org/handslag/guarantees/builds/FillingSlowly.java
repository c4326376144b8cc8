package org.handslag.guarantees.builds;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.handslag.platform.outbox.Checkpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * No broken build, but a slow one: a rebuild rests after each part of the topic that it reads, and
 * once its mirror is read for longer than an instance takes to see that.
 */
@Configuration(proxyBeanMethods = false)
public class FillingSlowly {
    private static final Duration REST = Duration.ofMillis(1_500);

    @Bean
    Checkpoint traps() {
        return place -> {
            if (place == Checkpoint.Place.REBUILD_FILLED
                    || place == Checkpoint.Place.REBUILD_SWAPPED) {
                LockSupport.parkNanos(REST.toNanos());
            }
        };
    }
}
