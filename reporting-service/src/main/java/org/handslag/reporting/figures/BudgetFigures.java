package org.handslag.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.handslag.reporting.figures.fact.CostFact;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.plan.BudgetPlan;
import org.handslag.reporting.figures.report.Budget;
import org.handslag.reporting.figures.report.OutcomeFigures;
import org.handslag.reporting.figures.report.Report;
import org.jspecify.annotations.Nullable;

/** Money: sums are computed from lines, and what is printed stands beside them. */
final class BudgetFigures {
    private BudgetFigures() {}

    /** The economy; null where the plan states no budget. */
    static @Nullable Budget of(Known known) {
        BudgetPlan plan = known.plan().budget();
        if (plan == null) {
            return null;
        }
        List<CostFact> costs =
                known.snapshot().costs().stream()
                        .filter(one -> Days.by(one.on(), known.day()))
                        .toList();
        var years = new ArrayList<Budget.Year>();
        var disagreements = new ArrayList<Budget.Disagreement>();
        long planned = 0;
        long actual = 0;
        for (BudgetPlan.Year year : plan.years()) {
            long lines = year.lines().stream().mapToLong(BudgetPlan.Line::planned).sum();
            long spent = sum(costs, year.year(), null);
            planned += lines;
            actual += spent;
            years.add(year(year, lines, spent, actual, costs));
            disagree(disagreements, "year", year.year(), lines, year.stated());
        }
        Long statedYears = statedYears(plan);
        disagree(disagreements, "total", null, planned, plan.stated());
        if (statedYears != null && plan.stated() != null) {
            disagree(disagreements, "stated-years", null, statedYears, plan.stated());
        }
        return new Budget(
                plan.currency(),
                years,
                major(planned),
                majorOrNull(plan.stated()),
                majorOrNull(statedYears),
                plan.stated() == null ? null : major(planned - plan.stated()),
                major(actual),
                major(planned - actual),
                disagreements,
                plan.outside(),
                plan.missing());
    }

    private static Budget.Year year(
            BudgetPlan.Year year, long lines, long spent, long cumulative, List<CostFact> costs) {
        return new Budget.Year(
                year.year(),
                year.lines().stream()
                        .map(
                                line -> {
                                    long actual = sum(costs, year.year(), line.key());
                                    return new Budget.Line(
                                            line.key(),
                                            line.title(),
                                            major(line.planned()),
                                            major(actual),
                                            major(line.planned() - actual));
                                })
                        .toList(),
                major(lines),
                majorOrNull(year.stated()),
                year.stated() == null ? null : major(lines - year.stated()),
                major(spent),
                major(lines - spent),
                major(cumulative));
    }

    private static void disagree(
            List<Budget.Disagreement> disagreements,
            String about,
            @Nullable Integer year,
            long computed,
            @Nullable Long stated) {
        if (stated != null && stated != computed) {
            disagreements.add(
                    new Budget.Disagreement(
                            about, year, major(computed), major(stated), major(computed - stated)));
        }
    }

    /** The printed years' sum; null where a year prints none. */
    private static @Nullable Long statedYears(BudgetPlan plan) {
        long sum = 0;
        for (BudgetPlan.Year year : plan.years()) {
            if (year.stated() == null) {
                return null;
            }
            sum += year.stated();
        }
        return sum;
    }

    private static long sum(List<CostFact> costs, int year, @Nullable String line) {
        return costs.stream()
                .filter(one -> one.year() == year && (line == null || one.line().equals(line)))
                .mapToLong(CostFact::amount)
                .sum();
    }

    /** What a person and a result cost, of everything spent by the day. */
    static List<Report.Ratio> ratios(@Nullable Budget budget, OutcomeFigures outcomes) {
        if (budget == null) {
            return List.of();
        }
        BigDecimal actual = budget.actual();
        OutcomeFigures.Split placed = outcomes.placements().byPerson();
        return List.of(
                ratio("admitted", actual, outcomes.admitted()),
                ratio("placement-through-network", actual, placed.throughNetwork()),
                ratio("placement", actual, placed.throughNetwork() + placed.otherwise()),
                ratio("employed", actual, outcomes.employment().persons()));
    }

    private static Report.Ratio ratio(String per, BigDecimal total, int number) {
        return new Report.Ratio(
                per,
                total,
                number,
                number == 0
                        ? null
                        : plain(total.divide(BigDecimal.valueOf(number), 2, RoundingMode.HALF_UP)));
    }

    /** Minor units as an amount in the currency, with no more decimals than it needs. */
    static BigDecimal major(long minor) {
        return plain(BigDecimal.valueOf(minor, 2));
    }

    private static @Nullable BigDecimal majorOrNull(@Nullable Long minor) {
        return minor == null ? null : major(minor);
    }

    /** Without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
