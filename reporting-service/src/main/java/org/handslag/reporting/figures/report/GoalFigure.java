package org.handslag.reporting.figures.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * A goal and how far it is reached.
 *
 * @param target the share to reach; absent where the goal is no share
 * @param numerator how many fulfil it; absent where nobody can count them
 * @param denominator all of the population, whoever answered; absent likewise
 * @param planned the plan's population
 * @param answered how many of the population the answer is known of; absent likewise
 * @param share numerator / denominator, four decimals, half up; absent while not measured
 * @param shareOfAnswered numerator / answered, likewise
 * @param population of whom; absent where the plan names nobody
 * @param rule the counting rule's code; its words stand in the message bundles
 * @param months what the rule needs: how long a stay must last; absent elsewhere
 * @param needed how many of the denominator would reach the target; of a count, how many it asks
 *     for; absent where no figure is set
 * @param plannedNeeded how many of the planned population would
 * @param breakdown the same by cohort, gender and municipality, of participants also by age band,
 *     source and intensity
 * @param counting by which rules it was counted; absent in reports frozen before there were others
 * @param count of a goal that counts: until when
 * @param years of a goal that counts by the year: each year
 * @param change of a goal on a change: what people said before and after
 * @param staff of a goal on an organisation's staff: as stated
 * @param stages of outcomes that may be offered: offered and begun told apart
 * @param alternatives the same facts, of other populations
 * @param fromSisters of a goal on outcomes: how many of the numerator fulfil it by what a sister
 *     programme recorded alone; absent: there is no sister here
 */
public record GoalFigure(
        String key,
        Words title,
        @Nullable BigDecimal target,
        @Nullable Integer numerator,
        @Nullable Integer denominator,
        @Nullable Integer planned,
        @Nullable Integer answered,
        @Nullable BigDecimal share,
        @Nullable BigDecimal shareOfAnswered,
        State state,
        Goal.@Nullable Population population,
        String rule,
        @Nullable Integer months,
        @Nullable Integer needed,
        @Nullable Integer plannedNeeded,
        List<Part> breakdown,
        @Nullable Counting counting,
        @Nullable Count count,
        List<YearCount> years,
        @Nullable Change change,
        @Nullable Staff staff,
        @Nullable Stages stages,
        List<Alternative> alternatives,
        @Nullable Integer fromSisters) {

    public GoalFigure {
        years = years == null ? List.of() : List.copyOf(years);
        alternatives = alternatives == null ? List.of() : List.copyOf(alternatives);
    }

    /** How far it is. */
    public enum State {
        REACHED,
        NOT_REACHED,
        NOT_YET_MEASURED,
        /** Not reached, and there is still time. */
        UNDER_WAY,
        /** Counted, but the plan sets no figure to reach. */
        WITHOUT_TARGET,
        /** The plan does not say how it is measured, or nobody here can. */
        UNKNOWN
    }

    /**
     * The same figure of a part of the population.
     *
     * @param dimension cohort, gender, municipality, age-band, source or intensity
     */
    public record Part(
            String dimension,
            String key,
            @Nullable Words title,
            int numerator,
            int denominator,
            int answered) {}

    /**
     * By which rules it was counted; what the plan does not say is the platform's default.
     *
     * @param kind share, count, count-per-year, change, staff-share or none
     * @param source where it was counted: outcomes, surveys, pairs, admissions or nothing
     * @param stays of goals on months: one-stay or summed, the latter 30 days a month
     * @param running of goals on months: counted or left-out
     * @param stage of goals on outcomes: offered or started
     * @param relevant whether only what is relevant counts
     * @param onLeave counted or left-out
     * @param onLeaveSource who says so: blueprint or platform
     * @param away how many of the population were on leave; only where the plan says how they count
     * @param due when it is to be reached, as printed
     * @param stated how the document words it
     */
    public record Counting(
            String kind,
            String source,
            @Nullable String stays,
            @Nullable String running,
            @Nullable String stage,
            boolean relevant,
            String onLeave,
            String onLeaveSource,
            @Nullable Integer away,
            @Nullable String due,
            @Nullable Words stated) {}

    /**
     * So many in all.
     *
     * @param by until when, as printed; absent: until the programme's end
     * @param countedTo the day up to which it was counted
     */
    public record Count(int number, @Nullable String by, LocalDate countedTo) {}

    /** So many in a year. */
    public record YearCount(int year, int number, int needed, State state) {}

    /**
     * What those said who answered the same question before and after.
     *
     * @param asked the key of the survey before
     * @param again the one after
     * @param before favourable answers before, of all who answered then
     * @param answeredBefore all who answered then
     * @param after favourable answers after, of all who answered then
     * @param answeredAfter all who answered then
     * @param both who answered both
     * @param favourableBefore of those, favourable before
     * @param favourableAfter of those, favourable after
     */
    public record Change(
            String asked,
            String again,
            int before,
            int answeredBefore,
            int after,
            int answeredAfter,
            int both,
            int favourableBefore,
            int favourableAfter,
            int better,
            int same,
            int worse) {}

    /** A share of an organisation's staff, as stated; the platform does not know the staff. */
    public record Staff(
            Words organisation,
            @Nullable BigDecimal target,
            @Nullable String by,
            @Nullable Words stated) {}

    /**
     * Of the population by the day.
     *
     * @param offered with an offer, begun or not
     * @param started begun
     */
    public record Stages(int offered, int started) {}

    /**
     * The same facts, of another population.
     *
     * @param away of them on leave
     * @param byCohort the same of each cohort; empty where the population comes to none
     */
    public record Alternative(
            Goal.Population population,
            int numerator,
            int denominator,
            int answered,
            int away,
            @Nullable BigDecimal share,
            List<Part> byCohort) {
        public Alternative {
            byCohort = byCohort == null ? List.of() : List.copyOf(byCohort);
        }
    }
}
