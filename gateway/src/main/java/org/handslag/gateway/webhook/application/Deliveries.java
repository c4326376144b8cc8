package org.handslag.gateway.webhook.application;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.handslag.gateway.webhook.model.Course;
import org.handslag.platform.journal.JournalReaders;
import org.handslag.platform.journal.JournalReaders.Reader;
import org.handslag.platform.journal.JournalShare;
import org.handslag.platform.start.Start;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends to every address whose tenant's journal is this instance's: one {@link Delivery} each, so
 * that none waits for another.
 */
@Component
class Deliveries implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    /** After so long at the latest a new address is sent to, and one that was removed is not. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final long STOP_MILLIS = 12_000;

    private final JournalReaders<Course> courses;
    private final JournalShare share;
    private final Start start;
    private final Delivery.Parts parts;
    private final Map<Reader, Delivery> running = new ConcurrentHashMap<>();
    private volatile boolean on;
    private volatile Thread worker = Thread.currentThread();

    Deliveries(
            JournalReaders<Course> courses, JournalShare share, Start start, Delivery.Parts parts) {
        this.courses = courses;
        this.share = share;
        this.start = start;
        this.parts = parts;
    }

    @Override
    public void start() {
        on = true;
        worker = Thread.ofVirtual().name("webhooks").start(this::run);
    }

    private void run() {
        while (on) {
            try {
                if (start.over()) {
                    look();
                }
            } catch (RuntimeException e) {
                LOG.warn("who is to be sent to is not known: {}", e.toString());
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void look() {
        Set<Reader> mine = new HashSet<>();
        courses.active().stream().filter(it -> share.has(it.tenant())).forEach(mine::add);
        running.forEach(
                (ref, delivery) -> {
                    if (!mine.contains(ref)) {
                        delivery.stop();
                    }
                });
        running.values().removeIf(Delivery::isOver);
        mine.forEach(ref -> running.computeIfAbsent(ref, it -> Delivery.begin(parts, it)));
    }

    /** What is under way is waited for: its receiver may have taken it already. */
    @Override
    public void stop() {
        on = false;
        LockSupport.unpark(worker);
        running.values().forEach(Delivery::stop);
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(STOP_MILLIS);
        running.values().forEach(it -> it.await(until));
    }

    @Override
    public boolean isRunning() {
        return on;
    }

    @Override
    public int getPhase() {
        return 40;
    }
}
