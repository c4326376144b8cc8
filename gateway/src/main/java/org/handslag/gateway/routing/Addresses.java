package org.handslag.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The instances of one service: asked in turn, one that cannot be reached left alone for a moment.
 */
final class Addresses {
    private static final long LEFT_ALONE = Duration.ofSeconds(1).toNanos();

    private final List<URI> instances;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<URI, Long> failedAt = new ConcurrentHashMap<>();

    Addresses(List<URI> instances) {
        this.instances = List.copyOf(instances);
    }

    /** The next in turn that has not just failed; the next in turn where all have. */
    URI next() {
        URI first = inTurn();
        URI candidate = first;
        for (int i = 0; i < instances.size(); i++) {
            Long failed = failedAt.get(candidate);
            if (failed == null || System.nanoTime() - failed > LEFT_ALONE) {
                return candidate;
            }
            candidate = inTurn();
        }
        return first;
    }

    void failed(URI instance) {
        failedAt.put(instance, System.nanoTime());
    }

    private URI inTurn() {
        return instances.get(Math.floorMod(turn.getAndIncrement(), instances.size()));
    }
}
