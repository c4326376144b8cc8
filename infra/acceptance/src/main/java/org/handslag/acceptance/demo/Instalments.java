package org.handslag.acceptance.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handslag.acceptance.stage.Chance;

/** On which days the money of a budget line is paid. */
final class Instalments {

    private Instalments() {}

    /** Ascending days of the line's year; salaries monthly in the months of the line's name. */
    static List<LocalDate> of(Blueprint.Line line, Chance chance) {
        return switch (line.key()) {
            case "salary-50-dec" -> monthly(line.year(), Month.DECEMBER, Month.DECEMBER);
            case "salary-50-jan-may" -> monthly(line.year(), Month.JANUARY, Month.MAY);
            case "salary-30-jun-dec" -> monthly(line.year(), Month.JUNE, Month.DECEMBER);
            case "salary-30" -> monthly(line.year(), Month.JANUARY, Month.NOVEMBER);
            case "closing-lunch" -> List.of(LocalDate.of(line.year(), 12, 14));
            default -> someDays(line.year(), chance);
        };
    }

    private static List<LocalDate> monthly(int year, Month first, Month last) {
        return IntStream.rangeClosed(first.getValue(), last.getValue())
                .mapToObj(month -> Chance.workday(LocalDate.of(year, month, 25)))
                .toList();
    }

    private static List<LocalDate> someDays(int year, Chance chance) {
        LocalDate first = year == 2015 ? LocalDate.of(2015, 12, 1) : LocalDate.of(year, 1, 15);
        LocalDate last = LocalDate.of(year, 12, 18);
        return Stream.generate(() -> chance.day(first, last))
                .limit(chance.between(2, 4))
                .sorted()
                .toList();
    }
}
