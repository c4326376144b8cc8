package org.handslag.participant.programme.model;

import java.time.LocalDate;
import org.handslag.platform.personal.Recorded;

/**
 * A decision on record.
 *
 * @param key the blueprint's key of the decision
 * @param by the code of the body that decided; {@code unknown} where nobody knows
 */
public record Decided(
        String key, LocalDate decidedOn, DecisionOutcome outcome, String by, Recorded recorded) {

    /** Whether it says the same, whoever recorded it. */
    boolean says(Decided other) {
        return key.equals(other.key)
                && decidedOn.equals(other.decidedOn)
                && outcome == other.outcome
                && by.equals(other.by);
    }
}
