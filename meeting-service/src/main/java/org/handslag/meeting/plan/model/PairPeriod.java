package org.handslag.meeting.plan.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time in which a pair should meet.
 *
 * @param from the first day
 * @param to the last day as far as it is known; null: unknown
 * @param until the last day that is looked at: {@code to}, or the horizon where that is unknown
 * @param breaks days on which no meeting is due
 */
public record PairPeriod(
        String pair,
        String participant,
        LocalDate from,
        @Nullable LocalDate to,
        LocalDate until,
        List<Span> breaks) {

    public PairPeriod {
        breaks = List.copyOf(breaks);
    }

    /** Whether the day lies in the period, breaks included. */
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether the pair is there to meet on the day. */
    boolean meetsOn(LocalDate day) {
        return covers(day) && breaks.stream().noneMatch(span -> span.holds(day));
    }
}
