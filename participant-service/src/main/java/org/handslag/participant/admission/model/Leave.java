package org.handslag.participant.admission.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Time away, parental leave for instance.
 *
 * @param from first day away
 * @param to last day away; null: still away
 * @param recorded who put down its latest end or beginning; null where it was before that was kept
 * @param offeredOn when the person was offered to finish afterwards; null: not yet
 */
public record Leave(
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Recorded recorded,
        @Nullable LocalDate offeredOn) {

    Leave until(LocalDate day, Recorded by) {
        return new Leave(from, day, by, offeredOn);
    }

    Leave offered(LocalDate day, Recorded by) {
        return new Leave(from, to, by, day);
    }

    /** How many of its days lie before this day. */
    long daysBefore(LocalDate day) {
        LocalDate end = to == null || !to.isBefore(day) ? day : to.plusDays(1);
        return Math.max(0, ChronoUnit.DAYS.between(from, end));
    }

    /** How many days it lasted, both ends included; 0 while it lasts. */
    long days() {
        return to == null ? 0 : ChronoUnit.DAYS.between(from, to) + 1;
    }
}
