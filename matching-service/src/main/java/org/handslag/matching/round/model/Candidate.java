package org.handslag.matching.round.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A participant who can be chosen in a round.
 *
 * @param participant the participant's id
 * @param admission the admission by which they take part in the cohort
 * @param municipality the key of the municipality that the admission belongs to
 * @param waiting null: is not waiting for another mentor
 */
public record Candidate(
        String participant, String admission, String municipality, @Nullable Waiting waiting) {

    /**
     * That they wait for another mentor.
     *
     * @param since the last day of the last pair
     * @param pair that pair's id
     */
    public record Waiting(LocalDate since, String pair) {}
}
