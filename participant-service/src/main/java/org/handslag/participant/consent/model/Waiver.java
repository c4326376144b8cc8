package org.handslag.participant.consent.model;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * The person lets authorities tell each other what secrecy would forbid.
 *
 * @param number counts the person's waivers from 1
 * @param between codes of the authorities
 * @param about what they may tell each other, in the person's words
 * @param to the first day without it; null: until further notice
 * @param ended who recorded its end; null: nobody, or {@code to} stood in it from the beginning
 */
public record Waiver(
        int number,
        List<String> between,
        PrivateText about,
        LocalDate from,
        @Nullable LocalDate to,
        Recorded recorded,
        @Nullable Recorded ended) {
    public Waiver {
        between = List.copyOf(between);
    }
}
