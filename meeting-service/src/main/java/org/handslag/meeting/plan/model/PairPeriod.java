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
 * @param cutShort whether the pair ended before its period was to end
 * @param breaks days on which no meeting is due
 */
public record PairPeriod(
        String pair,
        String participant,
        LocalDate from,
        @Nullable LocalDate to,
        LocalDate until,
        boolean cutShort,
        List<Span> breaks)
        implements Period {

    public PairPeriod {
        breaks = List.copyOf(breaks);
    }

    /** Whether the day lies in the period, breaks included. */
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether the pair is there to meet on the day. */
    @Override
    public boolean meetsOn(LocalDate day) {
        return covers(day) && breaks.stream().noneMatch(span -> span.holds(day));
    }

    @Override
    public boolean meetsThroughout(LocalDate first, LocalDate last) {
        return covers(first)
                && covers(last)
                && breaks.stream().noneMatch(span -> span.touches(first, last));
    }
}
