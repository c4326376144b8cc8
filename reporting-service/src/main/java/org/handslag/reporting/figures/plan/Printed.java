package org.handslag.reporting.figures.plan;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as a plan prints it.
 *
 * @param text a day (2016-02-15), a month (2015-12), a year (2017), or {@code unknown}
 */
public record Printed(String text) {

    /** The first day it can mean; null where it is no date. */
    public @Nullable LocalDate first() {
        try {
            return switch (text.length()) {
                case 4 -> Year.parse(text).atDay(1);
                case 7 -> YearMonth.parse(text).atDay(1);
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The last day it can mean; null where it is no date. */
    public @Nullable LocalDate last() {
        try {
            return switch (text.length()) {
                case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
                case 7 -> YearMonth.parse(text).atEndOfMonth();
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
