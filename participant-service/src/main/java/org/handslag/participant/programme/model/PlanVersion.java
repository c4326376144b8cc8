package org.handslag.participant.programme.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * One version of a programme's plan, its budget included.
 *
 * @param number 1 is what the programme was created with
 * @param base the version that it was made from; 0 for the first
 * @param definition the whole blueprint; null: the programme's own, that is, it is in force
 * @param changes where it differs from its base
 * @param proposedOn null for the first
 * @param why in words, where somebody says so
 * @param steps what bodies did with it, in order
 * @param recorded who proposed it
 */
public record PlanVersion(
        int number,
        int base,
        PlanState state,
        @Nullable Map<String, Object> definition,
        List<PlanChange> changes,
        @Nullable LocalDate proposedOn,
        @Nullable PrivateText why,
        List<PlanStep> steps,
        Recorded recorded) {

    /** The last day on which something happened to it; null for the first version. */
    public @Nullable LocalDate lastDay() {
        return steps.isEmpty() ? proposedOn : steps.getLast().on();
    }

    PlanVersion after(PlanStep step, PlanState then) {
        List<PlanStep> all = new ArrayList<>(steps);
        all.add(step);
        return new PlanVersion(
                number,
                base,
                then,
                then == PlanState.DECIDED ? null : definition,
                changes,
                proposedOn,
                why,
                List.copyOf(all),
                recorded);
    }

    /** It gives way to another version; what it said is kept. */
    PlanVersion replaced(Map<String, Object> said) {
        return new PlanVersion(
                number,
                base,
                PlanState.REPLACED,
                definition == null ? said : definition,
                changes,
                proposedOn,
                why,
                steps,
                recorded);
    }
}
