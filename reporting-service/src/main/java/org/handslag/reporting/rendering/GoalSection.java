package org.handslag.reporting.rendering;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.GoalFigure;
import org.handslag.reporting.figures.report.Report;

/** Each goal with what it is a share of. */
final class GoalSection {
    /** Dimensions that stand in one table, and those that have one of their own. */
    private static final List<String> TOGETHER = List.of("cohort", "gender", "municipality");

    private static final List<String> ALONE = List.of("age-band", "source", "intensity");

    private GoalSection() {}

    static void write(Html html, Report report, Texts texts) {
        if (report.goals().isEmpty()) {
            html.paragraph(texts.get("goals.none"));
            return;
        }
        html.paragraph(texts.get("goals.text"));
        var chart =
                new Chart(
                        texts.get("goals.chart"),
                        List.of(texts.get("goals.share"), texts.get("goals.target")));
        var table =
                new Table(texts.get("goals.table"))
                        .text(texts.get("goals.goal"))
                        .number(texts.get("goals.target"))
                        .number(texts.get("goals.result"))
                        .number(texts.get("goals.needed"))
                        .number(texts.get("goals.share-of-answered"))
                        .number(texts.get("goals.planned"))
                        .text(texts.get("goals.state"));
        for (GoalFigure goal : report.goals()) {
            BigDecimal share = goal.share();
            BigDecimal target = goal.target();
            if (share != null && target != null) {
                chart.row(
                        texts.in(goal.title()),
                        new Chart.Bar(
                                share.doubleValue(), texts.cell(GoalTexts.result(goal, texts))),
                        new Chart.Bar(target.doubleValue(), texts.percent(target)));
            }
            table.row(
                    texts.in(goal.title()),
                    GoalTexts.target(goal, texts),
                    GoalTexts.result(goal, texts),
                    Cell.count(goal.needed()),
                    GoalTexts.answered(goal),
                    planned(goal, texts),
                    Cell.text(texts.code("state", SummarySection.code(goal.state()))));
        }
        chart.into(html);
        table.into(html);
        alternatives(html, report.goals(), texts);
        years(html, report.goals(), texts);
        changes(html, report.goals(), texts);
        html.element("h3", texts.get("goals.rules"));
        html.list(report.goals().stream().map(goal -> GoalTexts.rule(goal, texts)).toList());
        breakdown(html, report, texts);
    }

    private static Cell planned(GoalFigure goal, Texts texts) {
        if (goal.planned() == null) {
            return Cell.Missing.NONE;
        }
        return goal.plannedNeeded() == null
                ? Cell.count(goal.planned())
                : new Cell.Said(
                        texts.get(
                                "goals.planned-cell",
                                Map.of(
                                        "planned", texts.number(goal.planned()),
                                        "needed", texts.number(goal.plannedNeeded()))),
                        Cell.count(goal.planned()));
    }

    /** The same facts by other populations, the goal's own first. */
    private static void alternatives(Html html, List<GoalFigure> goals, Texts texts) {
        for (GoalFigure goal : goals) {
            if (goal.alternatives().isEmpty()) {
                continue;
            }
            var table =
                    new Table(
                                    texts.get(
                                            "alternatives.table",
                                            Map.of("goal", texts.in(goal.title()))))
                            .text(texts.get("alternatives.population"))
                            .number(texts.get("goals.result"))
                            .number(texts.get("goals.answered"))
                            .number(texts.get("alternatives.away"));
            GoalFigure.Counting counting = goal.counting();
            table.row(
                    GoalTexts.population(goal.population(), texts),
                    GoalTexts.result(goal, texts),
                    Cell.count(goal.answered()),
                    Cell.count(counting == null ? null : counting.away()));
            for (GoalFigure.Alternative one : goal.alternatives()) {
                table.row(
                        GoalTexts.population(one.population(), texts),
                        Cell.share(one.numerator(), one.denominator(), one.share()),
                        Cell.count(one.answered()),
                        Cell.count(one.away()));
                if (one.byCohort().size() > 1) {
                    one.byCohort().stream()
                            .filter(part -> part.denominator() > 0)
                            .forEach(part -> ofCohort(table, one, part, texts));
                }
            }
            table.into(html);
        }
    }

    private static void ofCohort(
            Table table, GoalFigure.Alternative of, GoalFigure.Part part, Texts texts) {
        Words title = part.title();
        table.row(
                GoalTexts.population(of.population(), texts)
                        + ": "
                        + (title == null ? part.key() : texts.in(title)),
                Cell.share(part.numerator(), part.denominator()),
                Cell.count(part.answered()),
                Cell.Missing.NONE);
    }

    private static void years(Html html, List<GoalFigure> goals, Texts texts) {
        var table =
                new Table(texts.get("years.table"))
                        .text(texts.get("goals.goal"))
                        .text(texts.get("years.year"))
                        .number(texts.get("number"))
                        .number(texts.get("goals.needed"))
                        .text(texts.get("goals.state"));
        for (GoalFigure goal : goals) {
            for (GoalFigure.YearCount one : goal.years()) {
                table.row(
                        texts.in(goal.title()),
                        Cell.text(String.valueOf(one.year())),
                        Cell.count(one.number()),
                        Cell.count(one.needed()),
                        Cell.text(texts.code("state", SummarySection.code(one.state()))));
            }
        }
        table.into(html);
    }

    private static void changes(Html html, List<GoalFigure> goals, Texts texts) {
        var table =
                new Table(texts.get("changes.table"))
                        .text(texts.get("goals.goal"))
                        .number(texts.get("changes.before"))
                        .number(texts.get("changes.after"))
                        .number(texts.get("changes.both"))
                        .number(texts.get("changes.better"))
                        .number(texts.get("changes.same"))
                        .number(texts.get("changes.worse"));
        for (GoalFigure goal : goals) {
            GoalFigure.Change one = goal.change();
            if (one != null) {
                table.row(
                        texts.in(goal.title()),
                        Cell.share(one.before(), one.answeredBefore()),
                        Cell.share(one.after(), one.answeredAfter()),
                        Cell.count(one.both()),
                        Cell.count(one.better()),
                        Cell.count(one.same()),
                        Cell.count(one.worse()));
            }
        }
        table.into(html);
    }

    /** Goals of one population with the same parts stand together: each part is a column. */
    private static void breakdown(Html html, Report report, Texts texts) {
        Map<List<String>, List<GoalFigure>> together = new LinkedHashMap<>();
        for (Goal.Population population : Goal.Population.values()) {
            report.goals().stream()
                    .filter(goal -> goal.population() == population)
                    .filter(goal -> goal.share() != null && !goal.breakdown().isEmpty())
                    .forEach(
                            goal ->
                                    together.merge(
                                            columns(goal),
                                            List.of(goal),
                                            (some, more) ->
                                                    Stream.concat(some.stream(), more.stream())
                                                            .toList()));
        }
        for (List<GoalFigure> goals : together.values()) {
            breakdown(html, goals, TOGETHER, "goals.breakdown", texts);
            for (String dimension : ALONE) {
                breakdown(html, goals, List.of(dimension), "goals.breakdown-" + dimension, texts);
            }
        }
    }

    private static List<String> columns(GoalFigure goal) {
        return Stream.concat(
                        Stream.of(String.valueOf(goal.population())),
                        goal.breakdown().stream().map(part -> part.dimension() + "/" + part.key()))
                .toList();
    }

    private static void breakdown(
            Html html,
            List<GoalFigure> goals,
            List<String> dimensions,
            String caption,
            Texts texts) {
        if (parts(goals.getFirst(), dimensions).isEmpty()) {
            return;
        }
        String of = GoalTexts.population(goals.getFirst().population(), texts);
        var table = new Table(texts.get(caption, Map.of("of", of))).text(texts.get("goals.goal"));
        for (GoalFigure.Part part : parts(goals.getFirst(), dimensions)) {
            table.numberIfAny(texts.title(part.title(), part.dimension(), part.key()));
        }
        for (GoalFigure goal : goals) {
            table.row(
                    texts.in(goal.title()),
                    parts(goal, dimensions).stream().map(GoalSection::cell).toArray(Cell[]::new));
        }
        table.into(html);
    }

    private static List<GoalFigure.Part> parts(GoalFigure goal, List<String> dimensions) {
        return goal.breakdown().stream()
                .filter(part -> dimensions.contains(part.dimension()))
                .toList();
    }

    private static Cell cell(GoalFigure.Part part) {
        return part.denominator() == 0
                ? Cell.Missing.NONE
                : Cell.share(part.numerator(), part.denominator());
    }
}
