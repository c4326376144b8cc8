package org.handslag.platform.journal;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.handslag.platform.start.Start;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The duties of one sort that are this instance's: each is begun when it comes to be, and stopped
 * when it is another instance's or nobody's.
 *
 * @param <K> by what they are told apart
 */
public abstract class JournalDuties<K> implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JournalDuties.class);

    /** After so long at the latest a new duty is begun, and one that is no more is stopped. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final long STOP_MILLIS = 12_000;

    private final String name;
    private final Start start;
    private final Map<K, JournalDuty> running = new ConcurrentHashMap<>();
    private volatile boolean on;
    private volatile Thread worker = Thread.currentThread();

    /**
     * @param name of the sort, in logs
     */
    protected JournalDuties(String name, Start start) {
        this.name = name;
        this.start = start;
    }

    /** Those that are this instance's now. */
    protected abstract Set<K> mine();

    /** A duty that is to be begun. */
    protected abstract JournalDuty duty(K key);

    @Override
    public final void start() {
        on = true;
        worker = Thread.ofVirtual().name(name).start(this::run);
    }

    private void run() {
        while (on) {
            try {
                if (start.over()) {
                    look();
                }
            } catch (RuntimeException e) {
                LOG.warn("{}: what is to be done is not known: {}", name, e.toString());
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void look() {
        Set<K> mine = mine();
        running.forEach(
                (key, duty) -> {
                    if (!mine.contains(key)) {
                        duty.stop();
                    }
                });
        running.values().removeIf(JournalDuty::isOver);
        mine.forEach(key -> running.computeIfAbsent(key, this::begin));
    }

    private JournalDuty begin(K key) {
        JournalDuty duty = duty(key);
        duty.begin();
        return duty;
    }

    /** What is under way is waited for. */
    @Override
    public final void stop() {
        on = false;
        LockSupport.unpark(worker);
        running.values().forEach(JournalDuty::stop);
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(STOP_MILLIS);
        running.values().forEach(duty -> duty.await(until));
    }

    @Override
    public final boolean isRunning() {
        return on;
    }

    @Override
    public final int getPhase() {
        return 40;
    }
}
