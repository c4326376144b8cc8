package org.handslag.reporting.figures.report;

import java.math.BigDecimal;
import java.util.List;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * Internships of those admitted that had begun by the day, this programme's and its sisters'.
 *
 * @param started all of them: running, completed and endedEarly add up to it
 * @param persons who has or had one
 * @param evaluated those with an evaluation
 * @param evaluations how many evaluations
 * @param followUps how often somebody asked how it goes
 * @param goals what was to be learned in all of them
 * @param goalsReached of these, what evaluations found reached
 * @param allReached internships with goals, of which every one is reached
 * @param byMentor whether a mentor goes along: yes, no, unknown
 * @param byTime begun before, during or after the time with a mentor, or by somebody who has had
 *     none: none
 * @param endReasons why they ended early
 * @param fromSisters how many of those begun a sister recorded; absent: there is no sister here
 * @param tried what those reached who tried one
 */
public record Internships(
        int started,
        int persons,
        int running,
        int completed,
        int endedEarly,
        int evaluated,
        int evaluations,
        int followUps,
        int goals,
        int goalsReached,
        int allReached,
        List<Volumes.Number> byMentor,
        List<Volumes.Number> byTime,
        List<Volumes.Number> endReasons,
        @Nullable Integer fromSisters,
        Tried tried) {

    /**
     * Who tried an internship: has begun one, or has one as an outcome that began.
     *
     * @param persons each once
     * @param completed of them, who completed this programme
     * @param goals the plan's goals on outcomes and completion, of all of them
     */
    public record Tried(int persons, int completed, List<Reached> goals) {}

    /**
     * A goal of those who tried.
     *
     * @param share numerator / denominator, four decimals, half up
     */
    public record Reached(
            String key, Words title, int numerator, int denominator, @Nullable BigDecimal share) {}
}
