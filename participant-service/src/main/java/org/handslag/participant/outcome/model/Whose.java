package org.handslag.participant.outcome.model;

import java.time.LocalDate;

/**
 * Whose outcome it is: copied from the admission.
 *
 * @param municipality the municipality's key
 * @param referredOn nothing came of an admission before this day
 */
public record Whose(
        String participant,
        String admission,
        String programme,
        String cohort,
        String municipality,
        LocalDate referredOn) {}
