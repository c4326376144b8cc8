package org.handslag.reporting.rendering;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handslag.reporting.figures.report.Budget;
import org.handslag.reporting.figures.report.GoalFigure;
import org.handslag.reporting.figures.report.GoalFigure.State;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.figures.report.Volumes;

/** What the report comes to. */
final class SummarySection {
    private SummarySection() {}

    static void write(Html html, Report report, Texts texts) {
        Volumes volumes = report.volumes();
        html.open("ul", "class", "key");
        key(
                html,
                texts.number(volumes.participants().total().admitted()),
                texts.get("summary.admitted"));
        key(html, texts.number(volumes.mentors().total().active()), texts.get("summary.mentors"));
        key(html, texts.number(volumes.pairs().total().accepted()), texts.get("summary.pairs"));
        Budget budget = report.budget();
        if (budget == null) {
            key(html, texts.get("unknown"), texts.get("summary.no-budget"));
        } else {
            key(
                    html,
                    texts.amount(budget.actual()),
                    texts.get(
                            "summary.spent",
                            Map.of(
                                    "currency", budget.currency(),
                                    "planned", texts.amount(budget.planned()))));
        }
        html.close();
        List<GoalFigure> goals = report.goals();
        html.paragraph(goals.isEmpty() ? texts.get("goals.none") : states(goals, texts));
        html.list(goals.stream().map(goal -> line(goal, texts)).toList());
        int sums = budget == null ? 0 : budget.disagreements().size();
        if (sums > 0 || !report.statedConflicts().isEmpty()) {
            html.open("div", "class", "warn");
            html.paragraph(
                    texts.get(
                            "summary.conflicts",
                            Map.of(
                                    "sums",
                                    texts.number(sums),
                                    "conflicts",
                                    texts.number(report.statedConflicts().size()))));
            html.close();
        }
    }

    private static String states(List<GoalFigure> goals, Texts texts) {
        String counted =
                texts.get(
                        "summary.goals",
                        Map.of(
                                "all", texts.number(goals.size()),
                                "reached", texts.number(count(goals, State.REACHED)),
                                "missed", texts.number(count(goals, State.NOT_REACHED)),
                                "open", texts.number(count(goals, State.NOT_YET_MEASURED))));
        int others =
                count(goals, State.UNDER_WAY)
                        + count(goals, State.WITHOUT_TARGET)
                        + count(goals, State.UNKNOWN);
        return others == 0
                ? counted
                : counted
                        + " "
                        + texts.get(
                                "summary.goals-others",
                                Map.of(
                                        "way", texts.number(count(goals, State.UNDER_WAY)),
                                        "without", texts.number(count(goals, State.WITHOUT_TARGET)),
                                        "unknown", texts.number(count(goals, State.UNKNOWN))));
    }

    static String line(GoalFigure goal, Texts texts) {
        String state = texts.code("state", code(goal.state()));
        return texts.in(goal.title())
                + " – "
                + state
                + (goal.share() == null ? counted(goal, texts) : ": " + share(goal, texts));
    }

    private static String counted(GoalFigure goal, Texts texts) {
        boolean counts = goal.count() != null || !goal.years().isEmpty();
        return counts && goal.numerator() != null
                ? ": " + texts.cell(GoalTexts.result(goal, texts))
                : "";
    }

    private static String share(GoalFigure goal, Texts texts) {
        return goal.needed() == null
                ? texts.cell(GoalTexts.result(goal, texts))
                : texts.get(
                        "summary.share",
                        Map.of(
                                "numerator", texts.number(goal.numerator()),
                                "denominator", texts.number(goal.denominator()),
                                "share", texts.percent(goal.share()),
                                "needed", texts.number(goal.needed())));
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int count(List<GoalFigure> goals, State state) {
        return (int) goals.stream().filter(one -> one.state() == state).count();
    }

    private static void key(Html html, String number, String text) {
        html.open("li").element("b", number).text(text).close();
    }
}
