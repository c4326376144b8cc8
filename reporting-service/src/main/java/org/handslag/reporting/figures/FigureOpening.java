package org.handslag.reporting.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handslag.reporting.figures.opening.Found;
import org.handslag.reporting.figures.opening.Line;
import org.handslag.reporting.figures.opening.Opening;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Opens a figure of a report down to the facts behind it, by computing the report once more and
 * keeping what goes into that figure.
 */
public final class FigureOpening {
    private static final Pattern GOAL = Pattern.compile("/goals/(\\d+)(/.*)?");
    private static final Pattern ALTERNATIVE = Pattern.compile("/alternatives/(\\d+)/.*");

    /** A share and the part it belongs to are opened by their numerator. */
    private static final Pattern SHARE =
            Pattern.compile(
                    "((?:/goals|/internships/tried/goals)/\\d+"
                            + "(?:/(?:breakdown|alternatives|byCohort)/\\d+)*)"
                            + "(?:/share|/shareOfAnswered)?");

    private FigureOpening() {}

    /**
     * What stands behind a figure.
     *
     * @param pointer JSON pointer into the report; a goal's own and those of its shares open its
     *     numerator
     */
    public static Opening open(Snapshot snapshot, Plan.Due due, LocalDate asOf, String pointer) {
        Matcher share = SHARE.matcher(pointer);
        Tally at = Tally.opening(share.matches() ? share.group(1) + "/numerator" : pointer);
        Figures.of(snapshot, due, asOf, at);
        Found found = at.found().orElse(null);
        return switch (found) {
            case null -> new Opening.Closed();
            case Found.Computed(List<String> from) -> new Opening.Computed(from);
            case Found.Counted counted -> opened(new Known(snapshot, asOf), pointer, counted);
        };
    }

    private static Opening opened(Known known, String pointer, Found.Counted counted) {
        List<Line> lines = new Lines(known).of(pointer, counted);
        BigDecimal value =
                lines.stream().map(Line::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        Goal goal = goal(known.plan(), pointer);
        return new Opening.Opened(
                BudgetFigures.plain(value),
                counted.rule(),
                goal == null ? null : rule(counted),
                goal != null && goal.measure() instanceof Goal.ByOutcome by && by.months() > 0
                        ? by.months()
                        : null,
                goal == null ? null : population(goal, pointer),
                goal == null ? null : (Boolean) measured(counted, goal, pointer),
                Sources.of(pointer, goal),
                Notes.erased(known),
                lines);
    }

    private static @Nullable Goal goal(Plan plan, String pointer) {
        Matcher goal = GOAL.matcher(pointer);
        return goal.matches() ? plan.goals().get(Integer.parseInt(goal.group(1))) : null;
    }

    private static @Nullable String rule(Found.Counted counted) {
        return of(counted).map(one -> one.finding().rule()).orElse(null);
    }

    /** Nobody in the population, or nobody who could have fulfilled it: nothing is measured. */
    private static boolean measured(Found.Counted counted, Goal goal, String pointer) {
        Goal.Population population = population(goal, pointer);
        return population != null
                && of(counted).filter(one -> GoalFigures.measured(population, one)).isPresent();
    }

    private static Optional<GoalFigures.Of> of(Found.Counted counted) {
        return counted.pieces().stream()
                .map(Found.Piece::member)
                .filter(GoalFigures.Judged.class::isInstance)
                .map(one -> ((GoalFigures.Judged) one).of())
                .findFirst();
    }

    private static Goal.@Nullable Population population(Goal goal, String pointer) {
        Matcher other = ALTERNATIVE.matcher(pointer.replaceFirst("/goals/\\d+", ""));
        return other.matches()
                ? goal.alternatives().get(Integer.parseInt(other.group(1)))
                : goal.population();
    }
}
