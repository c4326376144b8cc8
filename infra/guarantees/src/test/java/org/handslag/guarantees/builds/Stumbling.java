package org.handslag.guarantees.builds;

import java.util.concurrent.atomic.AtomicInteger;
import org.handslag.platform.outbox.Checkpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * No broken build, but a bad day: the relay's second transaction fails between sending and
 * committing, and its term is over.
 */
@Configuration(proxyBeanMethods = false)
public class Stumbling {
    @Bean
    Checkpoint traps() {
        AtomicInteger sent = new AtomicInteger();
        return place -> {
            if (place == Checkpoint.Place.SENT && sent.incrementAndGet() == 2) {
                throw new IllegalStateException("stumbled");
            }
        };
    }
}
