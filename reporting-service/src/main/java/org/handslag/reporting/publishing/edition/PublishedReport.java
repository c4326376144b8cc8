package org.handslag.reporting.publishing.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.plan.Range;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.Budget;
import org.handslag.reporting.figures.report.GoalFigure;
import org.handslag.reporting.figures.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * A report as it leaves the tenant: fixed tables, counts below five hidden, and as many more as it
 * takes that nobody can compute them from all that was ever published of the programme. Money, the
 * plan's numbers, days and decisions are as in the report.
 *
 * @param edition always {@code published}
 * @param threshold counts below it are hidden
 * @param tables of counts; the first row of a table is what the others add up to where its key is
 *     total
 * @param budget absent: the plan states none
 * @param notes the rules by which was counted
 * @param texts the process leader's own, as far as they are marked for it
 */
public record PublishedReport(
        String edition,
        int threshold,
        String programme,
        LocalDate asOf,
        String report,
        Report.Head head,
        List<Table> tables,
        List<PublishedGoal> goals,
        @Nullable Budget budget,
        List<UnitCost> unitCosts,
        List<Report.ActivityFigure> activities,
        List<Report.DecisionFigure> decisions,
        List<Report.StatedConflict> statedConflicts,
        List<Report.Note> notes,
        List<Report.Text> texts) {

    public PublishedReport {
        texts = texts == null ? List.of() : List.copyOf(texts);
    }

    /**
     * Counts by row and column.
     *
     * @param columns their order
     */
    public record Table(String key, List<String> columns, List<Row> rows) {}

    /**
     * One row.
     *
     * @param title the plan's words; absent where the key has words of the platform
     * @param planned what the plan reckons with
     * @param counts by column
     */
    public record Row(
            String key,
            @Nullable Words title,
            @Nullable Integer planned,
            @Nullable Range plannedRange,
            Map<String, Count> counts) {}

    /**
     * A goal. What would tell of a hidden count (share, how many are needed, whether it is reached)
     * is absent with it.
     *
     * @param target the share to reach; absent where the goal is no share
     * @param numerator absent where nobody can count it
     * @param denominator absent likewise
     * @param share numerator / denominator, four decimals, half up
     * @param needed how many would reach the target
     * @param state absent: hidden
     * @param years of a goal that counts by the year
     * @param alternatives the same facts, of other populations
     */
    public record PublishedGoal(
            String key,
            Words title,
            @Nullable BigDecimal target,
            @Nullable Integer planned,
            @Nullable Integer plannedNeeded,
            Goal.@Nullable Population population,
            String rule,
            @Nullable Integer months,
            Definition definition,
            @Nullable Count numerator,
            @Nullable Count denominator,
            @Nullable BigDecimal share,
            @Nullable Integer needed,
            GoalFigure.@Nullable State state,
            List<PublishedYear> years,
            List<PublishedAlternative> alternatives) {}

    /**
     * By which rules a goal is counted, as {@link GoalFigure.Counting}.
     *
     * @param asked how many a goal that counts asks for
     * @param by until when
     */
    public record Definition(
            @Nullable String kind,
            @Nullable String source,
            @Nullable String stays,
            @Nullable String running,
            @Nullable String stage,
            boolean relevant,
            @Nullable String onLeave,
            @Nullable String due,
            @Nullable Integer asked,
            @Nullable String by) {}

    /** So many in a year. */
    public record PublishedYear(
            int year, Count number, int needed, GoalFigure.@Nullable State state) {}

    /** The same of another population. */
    public record PublishedAlternative(
            Goal.Population population,
            Count numerator,
            Count denominator,
            @Nullable BigDecimal share) {}

    /**
     * An amount divided by a count.
     *
     * @param amount absent where the count is hidden or nought
     */
    public record UnitCost(String per, BigDecimal total, @Nullable BigDecimal amount) {}
}
