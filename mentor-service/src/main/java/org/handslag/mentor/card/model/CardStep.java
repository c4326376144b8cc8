package org.handslag.mentor.card.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step as it stands on a day.
 *
 * @param since the day since which it is shown; null: it is not
 * @param until the last day on which it is; null: until further notice
 */
public record CardStep(
        What what, boolean shown, @Nullable LocalDate since, @Nullable LocalDate until) {

    /** What is shown of a mentor. */
    public enum What {
        /** Codes: what they do, which languages they speak, what interests them. */
        PROFILE,
        NAME,
        /** E-mail and phone. */
        CONTACT
    }
}
