package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Years, months and days as blueprints print them. */
final class When {

    private When() {}

    /** The first day that is meant; empty where the document does not say. */
    static Optional<LocalDate> first(JsonNode printed) {
        String text = printed.asString("");
        return switch (text.length()) {
            case 4 -> Optional.of(Year.parse(text).atDay(1));
            case 10 -> Optional.of(LocalDate.parse(text));
            default -> month(text).map(month -> month.atDay(1));
        };
    }

    /** The last day that is meant; empty where the document does not say. */
    static Optional<LocalDate> last(JsonNode printed) {
        String text = printed.asString("");
        return switch (text.length()) {
            case 4 -> Optional.of(LocalDate.of(Integer.parseInt(text), 12, 31));
            case 10 -> Optional.of(LocalDate.parse(text));
            default -> month(text).map(YearMonth::atEndOfMonth);
        };
    }

    private static Optional<YearMonth> month(String text) {
        // "unknown" is seven letters, as a month is.
        return text.matches("\\d{4}-\\d{2}")
                ? Optional.of(YearMonth.parse(text))
                : Optional.empty();
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
