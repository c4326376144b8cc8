package org.handslag.gateway.webhook.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.handslag.gateway.webhook.model.Course;
import org.handslag.platform.journal.JournalDuty;
import org.handslag.platform.journal.JournalReaders;
import org.handslag.platform.journal.JournalReaders.Kept;
import org.handslag.platform.journal.JournalReaders.Reader;
import org.handslag.platform.journal.JournalTail;
import org.handslag.platform.journal.JournalTail.Following;
import org.springframework.stereotype.Component;

/**
 * Sends one subscription's events to its address, at least once each: what was tried and what waits
 * is written down after each {@link Batch}, and a process that dies in between sends that batch
 * again.
 */
final class Delivery extends JournalDuty {
    /** After so long at the latest, other settings of the subscription count. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final Parts parts;
    private final Reader of;

    /** What every delivery needs. */
    @Component
    record Parts(
            JournalReaders<Course> courses,
            AddressBook addresses,
            Webhooks webhooks,
            Batches batches,
            JournalTail tail,
            Clock clock) {}

    Delivery(Parts parts, Reader of) {
        super("webhook " + of, of.tenant(), parts.tail());
        this.parts = parts;
        this.of = of;
    }

    /** With the settings of this moment, for a moment. */
    @Override
    protected void work(Following following) {
        long until = System.nanoTime() + LOOK_AGAIN.toNanos();
        Optional<Receiver> receiver = parts.addresses().receiver(of);
        if (receiver.isEmpty()) {
            following.await(LOOK_AGAIN);
            return;
        }
        Kept<Course> kept = parts.courses().find(of).orElseThrow();
        while (goesOn(following) && System.nanoTime() < until) {
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
}
