package org.handslag.platform.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.handslag.platform.inbox.ParkedRecords;
import org.handslag.platform.outbox.DueHints;
import org.handslag.platform.outbox.Quarantine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * How much waits and is set aside in this service's database, as gauges. Looked up now and then, in
 * small collections, and not when somebody asks for the metrics: that would wait for a database
 * that is away. Every instance tells the same. NaN until it is known, and while the database is
 * away.
 */
@Component
class Backlog implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
    static final String OLDEST = "handslag.outbox.oldest.seconds";
    static final String WAITING = "handslag.outbox.waiting";
    static final String QUARANTINED = "handslag.outbox.quarantined.now";
    static final String PARKED = "handslag.inbox.parked.now";

    private final DueHints hints;
    private final ParkedRecords parked;
    private final Quarantine quarantine;
    private final Duration pause;
    private final Map<String, Double> known = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile Thread worker = Thread.currentThread();

    Backlog(
            DueHints hints,
            ParkedRecords parked,
            Quarantine quarantine,
            MeterRegistry meters,
            @Value("${handslag.operations.look:5s}") Duration pause) {
        this.hints = hints;
        this.parked = parked;
        this.quarantine = quarantine;
        this.pause = pause;
        gauge(meters, OLDEST, "Since when something waits to be sent");
        gauge(meters, WAITING, "Aggregates in which something waits to be sent");
        gauge(meters, QUARANTINED, "Aggregates set aside because the broker refuses an event");
        gauge(meters, PARKED, "Records that could not be read or applied");
    }

    private void gauge(MeterRegistry meters, String name, String what) {
        Gauge.builder(name, known, all -> all.getOrDefault(name, Double.NaN))
                .description(what)
                .register(meters);
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("backlog").start(this::lookUntilStopped);
    }

    private void lookUntilStopped() {
        try {
            while (running) {
                try {
                    look();
                } catch (RuntimeException e) {
                    known.clear();
                    LOG.debug("nobody knows how much waits: {}", e.toString());
                }
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        DueHints.Backlog waits = hints.backlog();
        known.put(OLDEST, waits.millis() / 1_000.0);
        known.put(WAITING, (double) waits.aggregates());
        known.put(QUARANTINED, (double) quarantine.count());
        known.put(PARKED, (double) parked.count());
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 30;
    }
}
