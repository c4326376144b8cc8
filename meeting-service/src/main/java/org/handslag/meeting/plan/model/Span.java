package org.handslag.meeting.plan.model;

import java.time.LocalDate;
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
}
