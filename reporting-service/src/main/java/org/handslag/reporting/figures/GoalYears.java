package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handslag.reporting.figures.plan.Printed;
import org.handslag.reporting.figures.report.GoalFigure;
import org.handslag.reporting.figures.report.GoalFigure.State;
import org.jspecify.annotations.Nullable;

/**
 * Goals that ask for so many a year: every calendar year from the programme's first (else the first
 * in which anything counts) to the year of the report or the programme's last.
 */
final class GoalYears {
    private GoalYears() {}

    static List<GoalFigure.YearCount> of(Known known, GoalFigures.Of of, int needed) {
        List<Integer> dates =
                of.people().stream()
                        .map(one -> since(one, of.finding()))
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
            int number = VolumeFigures.count(dates, one -> one == each);
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

    /** A pair counts from its own day, not from that of its participant's first. */
    private static @Nullable LocalDate since(Known.Person person, Finding finding) {
        LocalDate own = finding.fulfilled().get(person.id());
        if (own != null) {
            return own;
        }
        return person.subjects().stream()
                .map(finding.fulfilled()::get)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
