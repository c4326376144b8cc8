package org.handslag.reporting.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.report.GoalFigure;
import org.handslag.reporting.figures.report.GoalFigure.State;
import org.jspecify.annotations.Nullable;

/** A goal's target, result and rules in words. */
final class GoalTexts {
    /** Populations in which nobody is on leave. */
    private static final Set<Goal.Population> NEVER_AWAY =
            Set.of(Goal.Population.ACTIVE_MENTORS, Goal.Population.FIRMS);

    private GoalTexts() {}

    /** What is asked for; unknown where the plan sets no figure. */
    static Cell target(GoalFigure goal, Texts texts) {
        GoalFigure.Staff staff = goal.staff();
        if (staff != null) {
            return new Cell.Said(
                    texts.get(
                            "target.staff",
                            Map.of(
                                    "share", texts.percent(staff.target()),
                                    "organisation", texts.in(staff.organisation()),
                                    "by", texts.orUnknown(staff.by()))),
                    Cell.percent(staff.target()));
        }
        GoalFigure.Count count = goal.count();
        if (count != null) {
            return new Cell.Said(
                    texts.get(
                            count.by() == null ? "target.count" : "target.count-by",
                            Map.of(
                                    "number",
                                    texts.number(count.number()),
                                    "by",
                                    texts.or(count.by()))),
                    Cell.count(count.number()));
        }
        if (!goal.years().isEmpty()) {
            int needed = goal.years().getFirst().needed();
            return new Cell.Said(
                    texts.get("target.per-year", Map.of("number", texts.number(needed))),
                    Cell.count(needed));
        }
        if (goal.change() != null) {
            return Cell.text(texts.get("target.change"));
        }
        return goal.target() == null ? Cell.Missing.UNKNOWN : Cell.percent(goal.target());
    }

    /** What came out: never a percentage without what it is a percentage of. */
    static Cell result(GoalFigure goal, Texts texts) {
        Integer numerator = goal.numerator();
        Integer denominator = goal.denominator();
        if (numerator == null || denominator == null) {
            return Cell.Missing.UNKNOWN;
        }
        GoalFigure.Count count = goal.count();
        if (count != null) {
            return new Cell.Said(
                    texts.get(
                            "goals.counted-to",
                            Map.of(
                                    "number", texts.number(numerator),
                                    "day", count.countedTo().toString())),
                    Cell.count(numerator));
        }
        if (!goal.years().isEmpty()) {
            return Cell.count(numerator);
        }
        return goal.state() == State.NOT_YET_MEASURED
                ? new Cell.Share(null, denominator, null)
                : Cell.share(numerator, denominator, goal.share());
    }

    /** The same of those of whom the answer is known. */
    static Cell answered(GoalFigure goal) {
        Integer answered = goal.answered();
        return answered == null || goal.numerator() == null || goal.share() == null
                ? Cell.Missing.NONE
                : Cell.share(goal.numerator(), answered, goal.shareOfAnswered());
    }

    /** Whom it is of; unknown where the plan names nobody. */
    static String population(Goal.@Nullable Population population, Texts texts) {
        return population == null
                ? texts.get("population.unknown")
                : texts.code("population", SummarySection.code(population));
    }

    /** By which rule it was counted. */
    static String rule(GoalFigure goal, Texts texts) {
        var sentences = new ArrayList<String>();
        String months = goal.months() == null ? "" : texts.number(goal.months());
        sentences.add(
                texts.in(goal.title())
                        + ": "
                        + population(goal.population(), texts)
                        + " "
                        + texts.get("rule." + goal.rule(), Map.of("months", months)));
        GoalFigure.Counting counting = goal.counting();
        if (counting != null) {
            sentences.addAll(counted(goal, counting, texts));
        }
        return String.join(" ", sentences);
    }

    private static List<String> counted(
            GoalFigure goal, GoalFigure.Counting counting, Texts texts) {
        var sentences = new ArrayList<String>();
        if (counting.relevant()) {
            sentences.add(texts.get("counting.relevant"));
        }
        if ("left-out".equals(counting.running())) {
            sentences.add(texts.get("counting.finished"));
        }
        GoalFigure.Stages stages = goal.stages();
        if (stages != null) {
            sentences.add(
                    texts.get(
                            "counting.stages",
                            Map.of(
                                    "offered", texts.number(stages.offered()),
                                    "started", texts.number(stages.started()))));
        }
        if (goal.fromSisters() != null) {
            sentences.add(
                    texts.get(
                            "counting.from-sisters",
                            Map.of("number", texts.number(goal.fromSisters()))));
        }
        if (goal.population() != null && !NEVER_AWAY.contains(goal.population())) {
            sentences.add(
                    texts.get(
                            "leave." + counting.onLeave() + "-" + counting.onLeaveSource(),
                            Map.of("away", texts.number(counting.away()))));
        }
        if (counting.due() != null) {
            sentences.add(texts.get("counting.due", Map.of("due", texts.or(counting.due()))));
        }
        if (counting.stated() != null) {
            sentences.add(
                    texts.get("counting.stated", Map.of("words", texts.in(counting.stated()))));
        }
        sentences.add(texts.code("counted-from", counting.source()));
        return sentences;
    }
}
