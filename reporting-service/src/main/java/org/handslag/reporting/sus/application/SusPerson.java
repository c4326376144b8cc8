package org.handslag.reporting.sus.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, as far as the export takes it from what is published.
 *
 * @param protection anything at all where the identity is protected; null: it is not
 * @param consents from when till when a purpose had the person's consent; null: none ever had
 */
public record SusPerson(
        String id,
        @Nullable Integer birthYear,
        @Nullable Map<String, Object> protection,
        @Nullable List<Consent> consents) {

    /**
     * A consent.
     *
     * @param to the first day without it; null: until further notice
     */
    public record Consent(String purpose, LocalDate from, @Nullable LocalDate to) {
        private boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** Whether the person consents to being told of, and need not be protected from it. */
    boolean mayBeTold(LocalDate day) {
        return protection == null
                && consents != null
                && consents.stream()
                        .anyMatch(
                                one ->
                                        one.purpose().equals(ExportingSus.PURPOSE)
                                                && one.holds(day));
    }
}
