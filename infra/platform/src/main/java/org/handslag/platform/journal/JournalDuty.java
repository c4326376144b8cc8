package org.handslag.platform.journal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.handslag.platform.journal.JournalTail.Following;
import org.handslag.platform.tenant.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work on one tenant's journal, on a thread of its own, until it is stopped. */
public abstract class JournalDuty {
    private static final Logger LOG = LoggerFactory.getLogger(JournalDuty.class);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final String name;
    private final Tenant tenant;
    private final JournalTail tail;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean stopped;

    /**
     * @param name in logs
     */
    protected JournalDuty(String name, Tenant tenant, JournalTail tail) {
        this.name = name;
        this.tenant = tenant;
        this.tail = tail;
    }

    /**
     * Works for a moment, or for long where it asks {@link #goesOn}; is called again and again.
     * What it throws is logged, and it is called again a little later.
     */
    protected abstract void work(Following following);

    /** Whether there is any use in beginning something new. */
    protected final boolean goesOn(Following following) {
        return !stopped && !following.isOver();
    }

    /** Whose journal it is. */
    protected final Tenant tenant() {
        return tenant;
    }

    final void begin() {
        Thread.ofVirtual().name(name).start(this::run);
    }

    private void run() {
        try (Following following = tail.follow(tenant)) {
            while (goesOn(following)) {
                try {
                    work(following);
                } catch (RuntimeException e) {
                    LOG.warn("{} waits for a moment: {}", name, e.toString());
                    following.await(AGAIN);
                }
            }
        } finally {
            over.countDown();
        }
    }

    final void stop() {
        stopped = true;
    }

    final boolean isOver() {
        return over.getCount() == 0;
    }

    /**
     * Waits until it is over.
     *
     * @param until at the latest, by {@link System#nanoTime()}
     */
    final void await(long until) {
        try {
            if (!over.await(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                LOG.warn("{} is not waited for any more", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
