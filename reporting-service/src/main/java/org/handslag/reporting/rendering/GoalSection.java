package org.handslag.reporting.rendering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.report.GoalFigure;
import org.handslag.reporting.figures.report.Report;

/** Each goal with what it is a share of. */
final class GoalSection {
    private GoalSection() {}

    static void write(Html html, Report report, Texts texts) {
        html.paragraph(texts.get("goals.text"));
        var chart =
                new Chart(
                        texts.get("goals.chart"),
                        List.of(texts.get("goals.share"), texts.get("goals.target")));
        var table =
                new Table(texts.get("goals.table"))
                        .text(texts.get("goals.goal"))
                        .number(texts.get("goals.target"))
                        .number(texts.get("goals.numerator"))
                        .number(texts.get("goals.denominator"))
                        .number(texts.get("goals.share"))
                        .number(texts.get("goals.needed"))
                        .number(texts.get("goals.answered"))
                        .number(texts.get("goals.share-of-answered"))
                        .number(texts.get("goals.planned"))
                        .text(texts.get("goals.state"));
        for (GoalFigure goal : report.goals()) {
            BigDecimal share = goal.share();
            if (share != null) {
                chart.row(
                        texts.in(goal.title()),
                        new Chart.Bar(share.doubleValue(), texts.percent(share)),
                        new Chart.Bar(goal.target().doubleValue(), texts.percent(goal.target())));
            }
            table.row(
                    texts.in(goal.title()),
                    texts.percent(goal.target()),
                    share == null ? texts.get("none") : texts.number(goal.numerator()),
                    texts.number(goal.denominator()),
                    texts.percent(share),
                    texts.number(goal.needed()),
                    share == null ? texts.get("none") : texts.number(goal.answered()),
                    texts.percent(goal.shareOfAnswered()),
                    planned(goal, texts),
                    texts.code("state", SummarySection.code(goal.state())));
        }
        chart.into(html);
        table.into(html);
        html.element("h3", texts.get("goals.rules"));
        html.list(report.goals().stream().map(goal -> rule(goal, texts)).toList());
        breakdown(html, report, texts);
    }

    private static String planned(GoalFigure goal, Texts texts) {
        return goal.planned() == null
                ? texts.get("none")
                : texts.get(
                        "goals.planned-cell",
                        Map.of(
                                "planned", texts.number(goal.planned()),
                                "needed", texts.number(goal.plannedNeeded())));
    }

    private static String rule(GoalFigure goal, Texts texts) {
        String months = goal.months() == null ? "" : texts.number(goal.months());
        return texts.in(goal.title())
                + ": "
                + texts.code("population", SummarySection.code(goal.population()))
                + " "
                + texts.get("rule." + goal.rule(), Map.of("months", months));
    }

    private static void breakdown(Html html, Report report, Texts texts) {
        for (Goal.Population population : Goal.Population.values()) {
            List<GoalFigure> goals =
                    report.goals().stream()
                            .filter(goal -> goal.population() == population)
                            .filter(goal -> goal.share() != null)
                            .toList();
            if (!goals.isEmpty()) {
                breakdown(html, goals, texts);
            }
        }
    }

    /** Goals of one population have the same parts, so that each part is a column. */
    private static void breakdown(Html html, List<GoalFigure> goals, Texts texts) {
        String of = texts.code("population", SummarySection.code(goals.getFirst().population()));
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
                : texts.get(
                        "goals.part",
                        Map.of(
                                "numerator", texts.number(part.numerator()),
                                "denominator", texts.number(part.denominator())));
    }
}
