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
                        new Chart.Bar(share.doubleValue(), GoalTexts.result(goal, texts)),
                        new Chart.Bar(target.doubleValue(), texts.percent(target)));
            }
            table.row(
                    texts.in(goal.title()),
                    GoalTexts.target(goal, texts),
                    GoalTexts.result(goal, texts),
                    texts.number(goal.needed()),
                    GoalTexts.answered(goal, texts),
                    planned(goal, texts),
                    texts.code("state", SummarySection.code(goal.state())));
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

    private static String planned(GoalFigure goal, Texts texts) {
        if (goal.planned() == null) {
            return texts.get("none");
        }
        return goal.plannedNeeded() == null
                ? texts.number(goal.planned())
                : texts.get(
                        "goals.planned-cell",
                        Map.of(
                                "planned", texts.number(goal.planned()),
                                "needed", texts.number(goal.plannedNeeded())));
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
                    texts.number(goal.answered()),
                    texts.number(counting == null ? null : counting.away()));
            for (GoalFigure.Alternative one : goal.alternatives()) {
                table.row(
                        GoalTexts.population(one.population(), texts),
                        texts.share(one.numerator(), one.denominator(), one.share()),
                        texts.number(one.answered()),
                        texts.number(one.away()));
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
                texts.share(part.numerator(), part.denominator(), null),
                texts.number(part.answered()),
                texts.number(null));
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
                        String.valueOf(one.year()),
                        texts.number(one.number()),
                        texts.number(one.needed()),
                        texts.code("state", SummarySection.code(one.state())));
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
                        texts.share(one.before(), one.answeredBefore(), null),
                        texts.share(one.after(), one.answeredAfter(), null),
                        texts.number(one.both()),
                        texts.number(one.better()),
                        texts.number(one.same()),
                        texts.number(one.worse()));
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
        together.values().forEach(goals -> breakdown(html, goals, texts));
    }

    private static List<String> columns(GoalFigure goal) {
        return Stream.concat(
                        Stream.of(String.valueOf(goal.population())),
                        goal.breakdown().stream().map(part -> part.dimension() + "/" + part.key()))
                .toList();
    }

    private static void breakdown(Html html, List<GoalFigure> goals, Texts texts) {
        String of = GoalTexts.population(goals.getFirst().population(), texts);
        var table =
                new Table(texts.get("goals.breakdown", Map.of("of", of)))
                        .text(texts.get("goals.goal"));
        for (GoalFigure.Part part : goals.getFirst().breakdown()) {
            table.numberUnless(
                    texts.get("none"), texts.title(part.title(), part.dimension(), part.key()));
        }
        for (GoalFigure goal : goals) {
            table.row(
                    Stream.concat(
                                    Stream.of(texts.in(goal.title())),
                                    goal.breakdown().stream().map(part -> cell(part, texts)))
                            .toArray(String[]::new));
        }
        table.into(html);
    }

    private static String cell(GoalFigure.Part part, Texts texts) {
        return part.denominator() == 0
                ? texts.get("none")
                : texts.share(part.numerator(), part.denominator(), null);
    }
}
