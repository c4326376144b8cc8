package org.handslag.acceptance.recount;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The programme's document, as far as a count needs it. */
record Blueprint(JsonNode json) {

    /** How many a plan speaks of; what it does not say is absent. */
    record Number(@Nullable Integer least, @Nullable Integer most, @Nullable Integer perYear) {
        boolean plain() {
            return least != null && least.equals(most) && perYear == null;
        }
    }

    /** What stands at a path of names; missing where nothing does. */
    JsonNode at(String... path) {
        JsonNode here = json;
        for (String name : path) {
            here = here.path(name);
        }
        return here;
    }

    /** The items of a list; none where there is no list. */
    List<JsonNode> list(String... path) {
        return List.copyOf(at(path).values());
    }

    /** The keys of a list of coded objects. */
    List<String> keys(String... path) {
        return list(path).stream().map(Blueprint::keyOf).toList();
    }

    /** Whether it is a programme of pairs. */
    boolean paired() {
        return at("pairs").asBoolean(true);
    }

    /** The item of that key; missing where there is none. */
    JsonNode item(String key, String... path) {
        return list(path).stream()
                .filter(one -> keyOf(one).equals(key))
                .findFirst()
                .orElse(json.path("\0"));
    }

    static String keyOf(JsonNode item) {
        return item.path("key").asString("");
    }

    /** The texts of a list, or the one text. */
    static List<String> texts(JsonNode node) {
        return node.isString()
                ? List.of(node.asString())
                : node.values().stream().map(one -> one.asString("")).toList();
    }

    /** A whole number; null for anything else, such as {@code unknown}. */
    static @Nullable Integer whole(JsonNode node) {
        return node.isIntegralNumber() ? (Integer) node.asInt() : null;
    }

    /** A number by its digits; null where there is none. */
    static @Nullable BigDecimal decimal(JsonNode node) {
        return node.isNumber() ? new BigDecimal(node.asString()) : null;
    }

    /** A number, one between two, at least or at most one, so many a year, or unknown. */
    static Number number(JsonNode node) {
        Integer plain = whole(node);
        if (plain != null) {
            return new Number(plain, plain, null);
        }
        Integer least = whole(node.has("min") ? node.path("min") : node.path("atLeast"));
        Integer most = whole(node.has("max") ? node.path("max") : node.path("atMost"));
        return new Number(least, most, whole(node.path("perYear")));
    }

    /** The first day that a printed day, month or year can mean. */
    static Optional<LocalDate> first(JsonNode printed) {
        return dated(printed.asString(""), true);
    }

    /** The last day that it can mean. */
    static Optional<LocalDate> last(JsonNode printed) {
        return dated(printed.asString(""), false);
    }

    /** The same of a text. */
    static Optional<LocalDate> last(String printed) {
        return dated(printed, false);
    }

    private static Optional<LocalDate> dated(String text, boolean first) {
        try {
            return Optional.of(
                    switch (text.length()) {
                        case 4 -> first ? Year.parse(text).atDay(1) : end(text + "-12");
                        case 7 -> first ? YearMonth.parse(text).atDay(1) : end(text);
                        default -> LocalDate.parse(text);
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate end(String month) {
        return YearMonth.parse(month).atEndOfMonth();
    }

    /** The programme's last day, where one is printed. */
    Optional<LocalDate> ends() {
        return last(at("period", "to"));
    }

    /** How many months a placement lasts at least; the platform's three where it is not said. */
    int placementMonths() {
        return at("outcomes", "placement", "months").asInt(3);
    }

    /** How many months a participant's course takes; null where nobody says. */
    @Nullable Integer courseMonths() {
        return whole(at("course", "months"));
    }
}
