package org.handslag.participant.blueprint.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Years, months and days as a plan prints them. */
public final class Printed {
    private Printed() {}

    /** The first day that is meant; null where it is no date, such as {@code unknown}. */
    public static @Nullable LocalDate first(@Nullable Object printed) {
        try {
            return switch (printed) {
                case String text when text.length() == 4 -> Year.parse(text).atDay(1);
                case String text when text.length() == 7 -> YearMonth.parse(text).atDay(1);
                case String text -> LocalDate.parse(text);
                case null, default -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The last day that is meant; null where it is no date, such as {@code unknown}. */
    public static @Nullable LocalDate last(@Nullable Object printed) {
        LocalDate first = first(printed);
        return first == null || !(printed instanceof String text)
                ? null
                : switch (text.length()) {
                    case 4 -> first.with(TemporalAdjusters.lastDayOfYear());
                    case 7 -> first.with(TemporalAdjusters.lastDayOfMonth());
                    default -> first;
                };
    }
}
