package org.handslag.reporting.rendering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in a table: it knows what it is, so that a page has words and a sheet the value. */
public sealed interface Cell {
    Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Words. */
    record Text(String text) implements Cell {}

    /** How many. */
    record Count(int number) implements Cell {}

    /**
     * How much.
     *
     * @param unit a currency (ISO 4217), or h for hours
     */
    record Amount(BigDecimal amount, String unit) implements Cell {}

    /** A share that is asked for, of nobody yet. */
    record Percent(BigDecimal share) implements Cell {}

    /**
     * So many of so many.
     *
     * @param numerator absent: not yet measured
     * @param share as it is printed; absent: the two numbers stand alone
     */
    record Share(@Nullable Integer numerator, int denominator, @Nullable BigDecimal share)
            implements Cell {}

    /** A day. */
    record Day(LocalDate day) implements Cell {}

    /** A value that words belong to: people read the words, programs the value. */
    record Said(String words, Cell value) implements Cell {}

    /** Why there is nothing. */
    enum Missing implements Cell {
        NONE,
        UNKNOWN,
        /** Known, and not shown: it could be turned back into single people. */
        HIDDEN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Cell text(String text) {
        return new Text(text);
    }

    /** None where there is no number. */
    static Cell count(@Nullable Integer number) {
        return number == null ? Missing.NONE : new Count(number);
    }

    /** A row of counts. */
    static Cell[] counts(@Nullable Integer... numbers) {
        return Arrays.stream(numbers).map(Cell::count).toArray(Cell[]::new);
    }

    /** None where there is no amount. */
    static Cell amount(@Nullable BigDecimal amount, String unit) {
        return amount == null ? Missing.NONE : new Amount(amount, unit);
    }

    /** None where there is no share. */
    static Cell percent(@Nullable BigDecimal share) {
        return share == null ? Missing.NONE : new Percent(share);
    }

    static Cell share(int numerator, int denominator) {
        return new Share(numerator, denominator, null);
    }

    /** With the share as it was computed, which may be absent. */
    static Cell share(int numerator, int denominator, @Nullable BigDecimal share) {
        return new Share(numerator, denominator, share);
    }

    /** A day, part of one, another text, unknown, or none. */
    static Cell of(@Nullable Object value) {
        return switch (value) {
            case null -> Missing.NONE;
            case LocalDate day -> new Day(day);
            case Integer number -> new Count(number);
            case String text when text.equals("unknown") -> Missing.UNKNOWN;
            case String text when DAY.matcher(text).matches() -> new Day(LocalDate.parse(text));
            default -> new Text(value.toString());
        };
    }
}
