package org.handslag.gateway.webhook.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.handslag.gateway.feed.application.Rendering;
import org.handslag.gateway.subscription.application.Subscriptions;
import org.handslag.gateway.subscription.model.Subscription;
import org.handslag.gateway.webhook.model.Course;
import org.handslag.gateway.webhook.model.Webhook;
import org.handslag.platform.journal.JournalReaders;
import org.handslag.platform.journal.JournalReaders.Kept;
import org.handslag.platform.journal.JournalReaders.Reader;
import org.handslag.platform.journal.JournalTail;
import org.handslag.platform.journal.JournalTail.Following;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends one subscription's events to its address, at least once each: what was tried and what waits
 * is written down after each {@link Batch}, and a process that dies in between sends that batch
 * again.
 */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** After so long at the latest, other settings of the subscription count. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final Parts parts;
    private final Reader of;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean stopped;

    /** What every delivery needs. */
    @Component
    record Parts(
            JournalReaders<Course> courses,
            Subscriptions subscriptions,
            Webhooks webhooks,
            Batches batches,
            JournalTail tail,
            Clock clock) {}

    private Delivery(Parts parts, Reader of) {
        this.parts = parts;
        this.of = of;
    }

    static Delivery begin(Parts parts, Reader of) {
        Delivery delivery = new Delivery(parts, of);
        Thread.ofVirtual().name("webhook " + of.tenant().keyOf(of.key())).start(delivery::run);
        return delivery;
    }

    /** Begins no other batch. */
    void stop() {
        stopped = true;
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    /**
     * Waits until it is over.
     *
     * @param until at the latest, by {@link System#nanoTime()}
     */
    void await(long until) {
        try {
            if (!over.await(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                LOG.warn("{} is not waited for any more", of);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (Following following = parts.tail().follow(of.tenant())) {
            while (!stopped && !following.isOver()) {
                try {
                    look(following);
                } catch (RuntimeException e) {
                    LOG.warn("{} is not sent to for now: {}", of, e.toString());
                    following.await(LOOK_AGAIN);
                }
            }
        } finally {
            over.countDown();
        }
    }

    /** With the settings of this moment, for a moment. */
    private void look(Following following) {
        long until = System.nanoTime() + LOOK_AGAIN.toNanos();
        Optional<Receiver> receiver = receiver();
        if (receiver.isEmpty()) {
            following.await(LOOK_AGAIN);
            return;
        }
        Kept<Course> kept = parts.courses().find(of).orElseThrow();
        while (!stopped && System.nanoTime() < until) {
            Batch batch = parts.batches().send(of, kept.state(), receiver.get());
            if (!batch.course().equals(kept.state())) {
                // Where somebody else has written, they have the journal, or it is to begin anew.
                Optional<Kept<Course>> written = parts.courses().write(of, kept, batch.course());
                if (written.isEmpty()) {
                    return;
                }
                kept = written.get();
            }
            if (batch.end().isPresent()) {
                parts.webhooks().disable(of, batch.end().get());
                return;
            }
            if (batch.isLast()) {
                following.await(patience(kept.state(), until));
            }
        }
    }

    private Duration patience(Course course, long until) {
        Duration left = Duration.ofNanos(Math.max(0, until - System.nanoTime()));
        Instant now = parts.clock().instant();
        return course.nextDue()
                .map(due -> Duration.between(now, due))
                .filter(wait -> wait.compareTo(left) < 0)
                .orElse(left);
    }

    /** Empty where nothing is to be sent just now. */
    private Optional<Receiver> receiver() {
        Subscription subscription = parts.subscriptions().get(of.tenant(), of.key()).state();
        Webhook webhook = parts.webhooks().get(of.tenant(), of.key()).state();
        boolean sends =
                subscription.state() == Subscription.State.ACTIVE
                        && webhook.state() == Webhook.State.ACTIVE;
        return sends
                ? webhook.url()
                        .reveal()
                        .map(
                                url ->
                                        new Receiver(
                                                url,
                                                webhook.keysAt(parts.clock().instant()),
                                                Rendering.as(of.tenant(), subscription)))
                : Optional.empty();
    }
}
