package org.handslag.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handslag.reporting.figures.fact.CostFact;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.FrozenFact;
import org.handslag.reporting.figures.opening.Rule;
import org.handslag.reporting.figures.opening.Tally;
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
    static @Nullable Budget of(Known known, Tally at) {
        BudgetPlan plan = known.plan().budget();
        return plan == null ? null : new BudgetFigures(plan, known).budget(at);
    }

    private Budget budget(Tally at) {
        var years = new ArrayList<Budget.Year>();
        var disagreements = new ArrayList<Budget.Disagreement>();
        long planned = 0;
        var all = new ArrayList<CostFact>();
        for (BudgetPlan.Year year : plan.years()) {
            List<CostFact> own = costs.stream().filter(one -> one.year() == year.year()).toList();
            long lines = year.lines().stream().mapToLong(BudgetPlan.Line::planned).sum();
            planned += lines;
            all.addAll(own);
            years.add(year(at.in("years").in(years.size()), year, own, lines, all));
            disagree(disagreements, "year", year.year(), lines, year.stated());
        }
        long actual = spent(at, "actual", all);
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
                remaining(at, planned - actual),
                disagreements,
                plan.outside(),
                plan.missing(),
                period(at, all),
                byLine(at.in("byLine")));
    }

    private Budget.Year year(
            Tally at,
            BudgetPlan.Year year,
            List<CostFact> own,
            long lines,
            List<CostFact> untilThen) {
        long spent = spent(at, "actual", own);
        var figures = new ArrayList<Budget.Line>();
        for (BudgetPlan.Line line : year.lines()) {
            figures.add(line(at.in("lines").in(figures.size()), List.of(line), own));
        }
        return new Budget.Year(
                year.year(),
                figures,
                major(lines),
                majorOrNull(year.stated()),
                year.stated() == null ? null : major(lines - year.stated()),
                major(spent),
                remaining(at, lines - spent),
                major(spent(at, "cumulative", untilThen)),
                period(at, own));
    }

    /** Each line over the years, in the order in which they first stand in the plan. */
    private List<Budget.Line> byLine(Tally at) {
        var byLine = new ArrayList<Budget.Line>();
        plan.years().stream()
                .flatMap(year -> year.lines().stream())
                .collect(
                        Collectors.groupingBy(
                                BudgetPlan.Line::key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(lines -> byLine.add(line(at.in(byLine.size()), lines, costs)));
        return byLine;
    }

    /** Lines of one key as one, with what of these costs is theirs. */
    private Budget.Line line(Tally at, List<BudgetPlan.Line> lines, List<CostFact> of) {
        BudgetPlan.Line first = lines.getFirst();
        List<CostFact> own = of.stream().filter(one -> one.line().equals(first.key())).toList();
        long planned = lines.stream().mapToLong(BudgetPlan.Line::planned).sum();
        long actual = spent(at, "actual", own);
        return new Budget.Line(
                first.key(),
                first.title(),
                major(planned),
                major(actual),
                remaining(at, planned - actual),
                period(at, own));
    }

    /** Of these, what was spent after the day of the report before; null: there was none. */
    private @Nullable BigDecimal period(Tally at, List<CostFact> of) {
        LocalDate before = since;
        return before == null
                ? null
                : major(
                        spent(
                                at,
                                "period",
                                of.stream().filter(one -> one.on().isAfter(before)).toList()));
    }

    private static BigDecimal remaining(Tally at, long minor) {
        return at.computed("remaining", major(minor), "planned", "actual");
    }

    private static long spent(Tally at, String name, List<CostFact> costs) {
        return at.amount(name, Rule.COST, costs, CostFact::amount);
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
            @Nullable Budget budget, OutcomeFigures outcomes, Results results, Tally at) {
        if (budget == null) {
            return List.of();
        }
        var per = new Per(budget.actual(), at, new ArrayList<>());
        OutcomeFigures.Split placed = outcomes.placements().byPerson();
        String byPerson = "/outcomes/placements/byPerson/";
        per.add("admitted", outcomes.admitted(), "/outcomes/admitted");
        per.add(
                "completed",
                outcomes.byGender().stream().mapToInt(OutcomeFigures.ByGender::completed).sum(),
                IntStream.range(0, outcomes.byGender().size())
                        .mapToObj(i -> "/outcomes/byGender/" + i + "/completed")
                        .toArray(String[]::new));
        per.add("placement-through-network", placed.throughNetwork(), byPerson + "throughNetwork");
        per.add(
                "placement",
                placed.throughNetwork() + placed.otherwise(),
                byPerson + "throughNetwork",
                byPerson + "otherwise");
        per.add("employed", outcomes.employment().persons(), "/outcomes/employment/persons");
        for (int i = 0; i < results.kinds().size(); i++) {
            Results.Kind kind = results.kinds().get(i);
            if (!COUNTED_OTHERWISE.contains(kind.key()) && kind.persons() > 0) {
                per.add(kind.key(), kind.persons(), "/results/kinds/" + i + "/persons");
            }
        }
        return per.ratios();
    }

    /** What was spent, divided by one number after the other. */
    private record Per(BigDecimal total, Tally at, List<Report.Ratio> ratios) {
        void add(String per, int number, String... from) {
            Tally here = at.in(ratios.size());
            ratios.add(
                    new Report.Ratio(
                            per,
                            here.computed("total", total, "/budget/actual"),
                            here.computed("number", number, from),
                            here.computed("amount", amount(number), "total", "number")));
        }

        private @Nullable BigDecimal amount(int number) {
            return number == 0
                    ? null
                    : plain(total.divide(BigDecimal.valueOf(number), 2, RoundingMode.HALF_UP));
        }
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
