package org.handslag.reporting.figures.report;

import java.math.BigDecimal;
import java.util.List;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * A goal and how far it is reached.
 *
 * @param target the share to reach
 * @param numerator how many fulfil it
 * @param denominator all of the population, whoever answered
 * @param planned the plan's population
 * @param answered how many of the population the answer is known of
 * @param share numerator / denominator, four decimals, half up; absent while not measured
 * @param shareOfAnswered numerator / answered, likewise
 * @param population of whom
 * @param rule the counting rule's code; its words stand in the message bundles
 * @param months what the rule needs: how long a stay must last; absent elsewhere
 * @param needed how many of the denominator would reach the target
 * @param plannedNeeded how many of the planned population would
 * @param breakdown the same by cohort, gender and municipality
 */
public record GoalFigure(
        String key,
        Words title,
        BigDecimal target,
        int numerator,
        int denominator,
        @Nullable Integer planned,
        int answered,
        @Nullable BigDecimal share,
        @Nullable BigDecimal shareOfAnswered,
        State state,
        Goal.Population population,
        String rule,
        @Nullable Integer months,
        int needed,
        @Nullable Integer plannedNeeded,
        List<Part> breakdown) {

    /** Reached, missed, or nothing to say yet. */
    public enum State {
        REACHED,
        NOT_REACHED,
        NOT_YET_MEASURED
    }

    /**
     * The same figure of a part of the population.
     *
     * @param dimension cohort, gender or municipality
     */
    public record Part(
            String dimension,
            String key,
            @Nullable Words title,
            int numerator,
            int denominator,
            int answered) {}
}
