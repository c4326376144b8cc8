package org.handslag.meeting.plan.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days in which so much is due, whenever in them.
 *
 * @param from the first day
 * @param to the last day, by which it is due; null: no end is known, so nothing is due yet
 * @param required how many meetings, or how many hours
 */
public record Window(LocalDate from, @Nullable LocalDate to, double required) {
    /** How many windows one plan has at most; later ones are left out. */
    public static final int MOST = 60;

    /**
     * One for each calendar month that lies whole in the period (ours: "at least two a month" is
     * not asked of half a month). A month with a day of pause or leave is left out and not made up
     * for; of a mentor's group, a month in which not two pairs are there on every day.
     */
    static List<Window> monthly(Period period, double required) {
        List<Window> windows = new ArrayList<>();
        YearMonth month = YearMonth.from(period.from().plusDays(-1)).plusMonths(1);
        for (; windows.size() < MOST; month = month.plusMonths(1)) {
            LocalDate first = month.atDay(1);
            LocalDate last = month.atEndOfMonth();
            if (last.isAfter(period.until())) {
                break;
            }
            if (period.meetsThroughout(first, last)) {
                windows.add(new Window(first, last, required));
            }
        }
        return windows;
    }

    /** The whole period; none where it was cut short, since then nothing more is owed. */
    static List<Window> whole(Period period, double required) {
        return period.cutShort()
                ? List.of()
                : List.of(new Window(period.from(), period.to(), required));
    }

    /**
     * One due between each two meetings of another kind that were held one after the other in the
     * period: from the first of the two to the day before the second. What is left of the number is
     * due in the rest of the period, from the last of them on; with none held, in the whole period.
     * Nothing of the rest is owed where the period was cut short.
     */
    static List<Window> between(Period period, int number, List<LocalDate> others) {
        List<LocalDate> held =
                others.stream()
                        .filter(day -> !day.isBefore(period.from()))
                        .filter(day -> !day.isAfter(period.until()))
                        .distinct()
                        .sorted()
                        .toList();
        List<Window> windows = new ArrayList<>();
        for (int i = 1; i < held.size() && windows.size() < number; i++) {
            windows.add(new Window(held.get(i - 1), held.get(i).minusDays(1), 1));
        }
        int left = number - windows.size();
        if (left > 0 && !period.cutShort()) {
            LocalDate from = held.isEmpty() ? period.from() : held.getLast();
            windows.add(new Window(from, period.to(), left));
        }
        return windows;
    }
}
