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
        List<ActivityFact> activities) {

    public ProgrammeFact {
        decisions = Lists.of(decisions);
        activities = Lists.of(activities);
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
}
