package org.handslag.reporting.figures.opening;

import java.math.BigDecimal;
import java.util.List;
import org.handslag.reporting.figures.plan.Goal;
import org.jspecify.annotations.Nullable;

/** What came of opening a figure. */
public sealed interface Opening {

    /**
     * Down to its facts.
     *
     * @param value what those that count come to
     * @param goalRule of a figure of a goal: the code of the goal's own rule; else null
     * @param months what the goal's rule needs; null: nothing
     * @param population of a figure of a goal: of whom; else null
     * @param measured of a figure of a goal: whether anything can be said of it yet, so that 0 is a
     *     finding; null: of no goal
     * @param source in which service the facts were recorded: participant-service and so on
     * @param erased how many of the tenant were erased by the day and are counted nowhere
     * @param lines in the order in which they were looked at
     */
    record Opened(
            BigDecimal value,
            Rule rule,
            @Nullable String goalRule,
            @Nullable Integer months,
            Goal.@Nullable Population population,
            @Nullable Boolean measured,
            String source,
            int erased,
            List<Line> lines)
            implements Opening {}

    /**
     * A number computed from others, which can be opened.
     *
     * @param from their JSON pointers
     */
    record Computed(List<String> from) implements Opening {}

    /** No fact is counted here. */
    record Closed() implements Opening {}
}
