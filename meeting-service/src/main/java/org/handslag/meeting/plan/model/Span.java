package org.handslag.meeting.plan.model;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row, the first and the last included.
 *
 * @param to the last day; null: not known yet, so every later day belongs to it
 */
public record Span(LocalDate from, @Nullable LocalDate to) {

    /** Whether the day is one of them. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Those of the days that are not before this one; none where the last is not known. */
    Stream<LocalDate> daysFrom(LocalDate first) {
        LocalDate start = from.isBefore(first) ? first : from;
        return to == null || to.isBefore(start) ? Stream.of() : start.datesUntil(to.plusDays(1));
    }

    /** Whether one of these days is one of them. */
    public boolean touches(LocalDate first, LocalDate last) {
        return !last.isBefore(from) && (to == null || !first.isAfter(to));
    }
}
