package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.plan.Printed;
import org.handslag.reporting.figures.plan.Target;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * Goals that count, seen from the way to their day. Rule: at an even pace from the first day to the
 * last, the days gone, this one included, give as many of the number as they are of all days, in
 * whole numbers rounded down; from the last day on it is the number itself. The first day is the
 * period's; where none is printed a month before the last. Of a goal by the year both lie within
 * the year.
 */
public final class GoalPace {
    /** How long before its day a goal is looked at where the plan has no first day. */
    private static final int AHEAD_DAYS = 30;

    private GoalPace() {}

    /**
     * A goal behind its pace.
     *
     * @param number how many there were by the day
     * @param needed how many it asks for
     * @param even how many an even pace would have given
     * @param from the first day
     * @param due the last day
     */
    public record Pace(
            String key,
            Words title,
            int number,
            int needed,
            int even,
            LocalDate from,
            LocalDate due) {}

    /** The goals of which fewer are there than an even pace gives. */
    public static List<Pace> behind(Snapshot snapshot, LocalDate day) {
        var behind = new ArrayList<Pace>();
        var known = new Known(snapshot, day);
        for (Goal goal : snapshot.plan().goals()) {
            Pace pace = pace(known, goal);
            if (pace != null && pace.number() < pace.even()) {
                behind.add(pace);
            }
        }
        return behind;
    }

    private static @Nullable Pace pace(Known known, Goal goal) {
        Goal.Population population = goal.population();
        if (population == null || goal.measure() instanceof Goal.Unmeasured) {
            return null;
        }
        return switch (goal.target()) {
            case Target.Number(int number, Printed by) ->
                    byADay(known, goal, population, number, by);
            case Target.PerYear(int number) -> ofTheYear(known, goal, population, number);
            default -> null;
        };
    }

    private static @Nullable Pace byADay(
            Known known, Goal goal, Goal.Population population, int needed, @Nullable Printed by) {
        Plan.Period period = known.plan().period();
        LocalDate due = last(by == null ? period.to() : by);
        if (due == null) {
            return null;
        }
        LocalDate begun = first(period.from());
        LocalDate from = begun == null || begun.isAfter(due) ? due.minusDays(AHEAD_DAYS) : begun;
        Known counted = known.day().isAfter(due) ? known.on(due) : known;
        int number = GoalFigures.find(counted, goal, population).numerator();
        return pace(known, goal, number, needed, from, due);
    }

    private static @Nullable Pace ofTheYear(
            Known known, Goal goal, Goal.Population population, int needed) {
        int year = known.day().getYear();
        Plan.Period period = known.plan().period();
        LocalDate begun = first(period.from());
        LocalDate ends = last(period.to());
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate due = LocalDate.of(year, 12, 31);
        from = begun != null && begun.isAfter(from) ? begun : from;
        due = ends != null && ends.isBefore(due) ? ends : due;
        GoalFigures.Of of = GoalFigures.find(known, goal, population);
        int number =
                GoalYears.of(known, Tally.counting(), of, needed).stream()
                        .filter(one -> one.year() == year)
                        .mapToInt(one -> one.number())
                        .sum();
        return from.isAfter(due) ? null : pace(known, goal, number, needed, from, due);
    }

    private static @Nullable Pace pace(
            Known known, Goal goal, int number, int needed, LocalDate from, LocalDate due) {
        LocalDate day = known.day();
        if (day.isBefore(from)) {
            return null;
        }
        long gone = ChronoUnit.DAYS.between(from, day) + 1;
        long all = ChronoUnit.DAYS.between(from, due) + 1;
        int even = day.isBefore(due) ? (int) (needed * gone / all) : needed;
        return new Pace(goal.key(), goal.title(), number, needed, even, from, due);
    }

    private static @Nullable LocalDate first(@Nullable Printed printed) {
        return printed == null ? null : printed.first();
    }

    private static @Nullable LocalDate last(@Nullable Printed printed) {
        return printed == null ? null : printed.last();
    }
}
