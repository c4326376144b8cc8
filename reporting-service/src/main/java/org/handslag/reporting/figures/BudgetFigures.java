package org.handslag.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.handslag.reporting.figures.fact.CostFact;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.FrozenFact;
import org.handslag.reporting.figures.plan.BudgetPlan;
import org.handslag.reporting.figures.report.Budget;
import org.handslag.reporting.figures.report.OutcomeFigures;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.figures.report.Results;
import org.jspecify.annotations.Nullable;

/** Money: sums are computed from lines, and what is printed stands beside them. */
final class BudgetFigures {
    /** Kinds of outcome that have a row of their own, or are no result. */
    private static final Set<String> COUNTED_OTHERWISE =
            Set.of("placement", "employment", Groups.UNKNOWN);

    private final BudgetPlan plan;
    private final List<CostFact> costs;
    private final @Nullable LocalDate since;

    private BudgetFigures(BudgetPlan plan, Known known) {
        this.plan = plan;
        this.costs =
                known.snapshot().costs().stream()
                        .filter(one -> Days.by(one.on(), known.day()))
                        .toList();
        this.since = known.reportBefore().map(FrozenFact::asOf).orElse(null);
    }

    /** The economy; null where the plan states no budget. */
    static @Nullable Budget of(Known known) {
        BudgetPlan plan = known.plan().budget();
        return plan == null ? null : new BudgetFigures(plan, known).budget();
    }

    private Budget budget() {
        var years = new ArrayList<Budget.Year>();
        var disagreements = new ArrayList<Budget.Disagreement>();
        long planned = 0;
        long actual = 0;
        long period = 0;
        for (BudgetPlan.Year year : plan.years()) {
            List<CostFact> own = costs.stream().filter(one -> one.year() == year.year()).toList();
            long lines = year.lines().stream().mapToLong(BudgetPlan.Line::planned).sum();
            planned += lines;
            actual += sum(own);
            period += sinceThen(own);
            years.add(year(year, own, lines, actual));
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
                plan.missing(),
                period(period),
                byLine());
    }

    private Budget.Year year(
            BudgetPlan.Year year, List<CostFact> own, long lines, long cumulative) {
        long spent = sum(own);
        return new Budget.Year(
                year.year(),
                year.lines().stream().map(line -> line(List.of(line), own)).toList(),
                major(lines),
                majorOrNull(year.stated()),
                year.stated() == null ? null : major(lines - year.stated()),
                major(spent),
                major(lines - spent),
                major(cumulative),
                period(sinceThen(own)));
    }

    /** Each line over the years, in the order in which they first stand in the plan. */
    private List<Budget.Line> byLine() {
        return plan.years().stream()
                .flatMap(year -> year.lines().stream())
                .collect(
                        Collectors.groupingBy(
                                BudgetPlan.Line::key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(lines -> line(lines, costs))
                .toList();
    }

    /** Lines of one key as one, with what of these costs is theirs. */
    private Budget.Line line(List<BudgetPlan.Line> lines, List<CostFact> of) {
        BudgetPlan.Line first = lines.getFirst();
        List<CostFact> own = of.stream().filter(one -> one.line().equals(first.key())).toList();
        long planned = lines.stream().mapToLong(BudgetPlan.Line::planned).sum();
        long actual = sum(own);
        return new Budget.Line(
                first.key(),
                first.title(),
                major(planned),
                major(actual),
                major(planned - actual),
                period(sinceThen(own)));
    }

    /** Of these, what was spent after the day of the report before. */
    private long sinceThen(List<CostFact> of) {
        return sum(of.stream().filter(one -> since != null && one.on().isAfter(since)).toList());
    }

    private @Nullable BigDecimal period(long minor) {
        return since == null ? null : major(minor);
    }

    private static long sum(List<CostFact> costs) {
        return costs.stream().mapToLong(CostFact::amount).sum();
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

    /** What a person and a result cost, of everything spent by the day. */
    static List<Report.Ratio> ratios(
            @Nullable Budget budget, OutcomeFigures outcomes, Results results) {
        if (budget == null) {
            return List.of();
        }
        BigDecimal actual = budget.actual();
        OutcomeFigures.Split placed = outcomes.placements().byPerson();
        var ratios = new ArrayList<Report.Ratio>();
        ratios.add(ratio("admitted", actual, outcomes.admitted()));
        ratios.add(
                ratio(
                        "completed",
                        actual,
                        outcomes.byGender().stream()
                                .mapToInt(OutcomeFigures.ByGender::completed)
                                .sum()));
        ratios.add(ratio("placement-through-network", actual, placed.throughNetwork()));
        ratios.add(ratio("placement", actual, placed.throughNetwork() + placed.otherwise()));
        ratios.add(ratio("employed", actual, outcomes.employment().persons()));
        results.kinds().stream()
                .filter(kind -> !COUNTED_OTHERWISE.contains(kind.key()) && kind.persons() > 0)
                .forEach(kind -> ratios.add(ratio(kind.key(), actual, kind.persons())));
        return ratios;
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
