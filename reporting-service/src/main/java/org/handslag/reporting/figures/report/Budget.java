package org.handslag.reporting.figures.report;

import java.math.BigDecimal;
import java.util.List;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * Plan and cost. Sums are computed from the lines; what is printed stands beside them.
 *
 * @param planned the lines' sum
 * @param stated the printed total
 * @param statedYearsSum the printed years' sum; absent where a year has none
 * @param difference planned - stated
 * @param actual spent by the day
 * @param disagreements where computed and printed differ
 * @param outside what the budget leaves out on purpose
 * @param missing what one would expect and does not find
 * @param period spent after the day of the report before; absent: there was none
 * @param byLine the lines of all years by their keys
 */
public record Budget(
        String currency,
        List<Year> years,
        BigDecimal planned,
        @Nullable BigDecimal stated,
        @Nullable BigDecimal statedYearsSum,
        @Nullable BigDecimal difference,
        BigDecimal actual,
        BigDecimal remaining,
        List<Disagreement> disagreements,
        List<Words> outside,
        List<Words> missing,
        @Nullable BigDecimal period,
        List<Line> byLine) {

    public Budget {
        byLine = byLine == null ? List.of() : List.copyOf(byLine);
    }

    /**
     * One year.
     *
     * @param cumulative spent in this and the earlier years
     */
    public record Year(
            int year,
            List<Line> lines,
            BigDecimal planned,
            @Nullable BigDecimal stated,
            @Nullable BigDecimal difference,
            BigDecimal actual,
            BigDecimal remaining,
            BigDecimal cumulative,
            @Nullable BigDecimal period) {}

    /**
     * One line.
     *
     * @param period spent on it after the day of the report before; absent: there was none
     */
    public record Line(
            String key,
            Words title,
            BigDecimal planned,
            BigDecimal actual,
            BigDecimal remaining,
            @Nullable BigDecimal period) {}

    /**
     * Two sums that should be one.
     *
     * @param about year (with its number), total, or stated-years
     */
    public record Disagreement(
            String about,
            @Nullable Integer year,
            BigDecimal computed,
            BigDecimal stated,
            BigDecimal difference) {}
}
