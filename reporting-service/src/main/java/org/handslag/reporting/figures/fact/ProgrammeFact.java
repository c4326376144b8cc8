package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been decided and done of a programme's plan; the plan itself is the blueprint. */
public record ProgrammeFact(
        String id,
        String key,
        @Nullable String state,
        List<DecisionFact> decisions,
        List<ActivityFact> activities,
        List<PlanFact> plans) {

    public ProgrammeFact {
        decisions = Lists.of(decisions);
        activities = Lists.of(activities);
        plans = Lists.of(plans);
    }

    /**
     * A decision that was taken.
     *
     * @param key the blueprint's key of the decision
     * @param outcome approved, rejected or postponed
     * @param by the body's code
     */
    public record DecisionFact(
            String key,
            @Nullable LocalDate decidedOn,
            @Nullable String outcome,
            @Nullable String by) {}

    /**
     * What became of a row of the activity plan.
     *
     * @param state not-started, ongoing, done or cancelled, as last recorded
     */
    public record ActivityFact(
            int row,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable String state) {}

    /**
     * A version of the plan, its budget included.
     *
     * @param number 1 is what the programme began with
     * @param proposedOn null of the first
     * @param preparedBy the code of the body that prepared it last
     * @param decidedOn when it was last decided on, also where that was postponed
     * @param outcome approved, rejected or postponed
     * @param changes in how many places it differs from the version it was made from
     * @param changed the places that are named
     */
    public record PlanFact(
            int number,
            @Nullable LocalDate proposedOn,
            @Nullable LocalDate preparedOn,
            @Nullable String preparedBy,
            @Nullable LocalDate decidedOn,
            @Nullable String decidedBy,
            @Nullable String outcome,
            int changes,
            List<ChangeFact> changed) {
        public PlanFact {
            changed = Lists.of(changed);
        }
    }

    /**
     * A place in which a version differs.
     *
     * @param pointer JSON pointer into the plan
     * @param place the same by the keys of what is on the way
     * @param kind added, changed or removed
     */
    public record ChangeFact(
            String pointer,
            @Nullable String place,
            String kind,
            @Nullable String before,
            @Nullable String after) {}
}
