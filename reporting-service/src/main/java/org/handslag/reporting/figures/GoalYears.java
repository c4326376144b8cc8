package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handslag.reporting.figures.opening.Rule;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.plan.Printed;
import org.handslag.reporting.figures.report.GoalFigure;
import org.handslag.reporting.figures.report.GoalFigure.State;

/**
 * Goals that ask for so many a year: every calendar year from the programme's first (else the first
 * in which anything counts) to the year of the report or the programme's last.
 */
final class GoalYears {
    private GoalYears() {}

    static List<GoalFigure.YearCount> of(Known known, Tally at, GoalFigures.Of of, int needed) {
        List<Integer> dates =
                of.judged().stream()
                        .filter(GoalFigures.Judged::fulfils)
                        .map(GoalFigures.Judged::since)
                        .filter(Objects::nonNull)
                        .map(LocalDate::getYear)
                        .sorted()
                        .toList();
        Printed from = known.plan().period().from();
        Printed to = known.plan().period().to();
        LocalDate begun = from == null ? null : from.first();
        LocalDate ends = to == null ? null : to.last();
        if (begun == null && dates.isEmpty()) {
            return List.of();
        }
        int first = begun == null ? dates.getFirst() : begun.getYear();
        int last = known.day().getYear();
        last = ends == null ? last : Math.min(last, ends.getYear());
        var years = new ArrayList<GoalFigure.YearCount>();
        for (int year = first; year <= last; year++) {
            int each = year;
            int number =
                    at.in(years.size())
                            .count("number", Rule.GOAL_YEAR, of.judged(), one -> isIn(one, each));
            boolean over =
                    !known.day().isBefore(LocalDate.of(year, 12, 31))
                            || (ends != null && !known.day().isBefore(ends));
            years.add(new GoalFigure.YearCount(year, number, needed, state(number, needed, over)));
        }
        return years;
    }

    private static State state(int number, int needed, boolean over) {
        if (number >= needed) {
            return State.REACHED;
        }
        return over ? State.NOT_REACHED : State.UNDER_WAY;
    }

    private static boolean isIn(GoalFigures.Judged one, int year) {
        LocalDate since = one.fulfils() ? one.since() : null;
        return since != null && since.getYear() == year;
    }
}
