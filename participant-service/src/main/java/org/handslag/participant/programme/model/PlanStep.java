package org.handslag.participant.programme.model;

import java.time.LocalDate;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What a body did with a proposed plan.
 *
 * @param by the body's code
 * @param outcome what it decided; null: it prepared the decision
 */
public record PlanStep(
        LocalDate on, String by, @Nullable DecisionOutcome outcome, Recorded recorded) {

    /** Whether it says the same, whoever recorded it. */
    boolean says(PlanStep other) {
        return on.equals(other.on) && by.equals(other.by) && outcome == other.outcome;
    }
}
