package org.handslag.participant.consent.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when till when a purpose had the person's consent.
 *
 * @param to the first day without it; null: until further notice
 */
public record Span(String purpose, LocalDate from, @Nullable LocalDate to) {
    boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
