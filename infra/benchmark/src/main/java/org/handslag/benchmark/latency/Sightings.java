package org.handslag.benchmark.latency;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.handslag.testkit.RunningService;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * When a report that is asked for would count each meeting: reports are computed from mirrors, so
 * it is when the reporting service's mirror is first found to hold it. One query every few
 * milliseconds looks for all that have come to the topic and were not seen yet.
 */
final class Sightings implements AutoCloseable {
    private static final long PAUSE_NANOS = 10_000_000;
    private static final int AT_ONCE = 500;

    private final MongoOperations reporting;
    private final Arrivals arrivals;
    private final Map<String, Long> at = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean running = true;

    Sightings(RunningService reporting, Arrivals arrivals) {
        this.reporting = reporting.context().getBean(MongoOperations.class);
        this.arrivals = arrivals;
        this.thread = Thread.ofPlatform().daemon().name("sightings").start(this::look);
    }

    private void look() {
        Set<String> awaited = new LinkedHashSet<>();
        while (running) {
            awaited.addAll(arrivals.next());
            if (!awaited.isEmpty()) {
                List<String> found = found(awaited.stream().limit(AT_ONCE).toList());
                long now = System.nanoTime();
                found.forEach(key -> at.put(key, now));
                found.forEach(awaited::remove);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private List<String> found(List<String> awaited) {
        return Objects.requireNonNull(
                reporting.execute(
                        "mirror_meetings",
                        mirrored ->
                                mirrored.find(new Document("_id", new Document("$in", awaited)))
                                        .projection(new Document("_id", 1))
                                        .map(document -> document.getString("_id"))
                                        .into(new ArrayList<>())));
    }

    /** When, by {@code <tenant>/<id>}, as {@link System#nanoTime} tells time. */
    Map<String, Long> at() {
        return at;
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
