package org.handslag.acceptance.life;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import tools.jackson.databind.JsonNode;

/** A blueprint, as whoever lives it reads it. */
record Definition(JsonNode json) {

    /** The blueprint's own key. */
    String key() {
        return text("blueprint");
    }

    /** What stands at a path of names; missing where nothing does. */
    JsonNode at(String... path) {
        JsonNode here = json;
        for (String name : path) {
            here = here.path(name);
        }
        return here;
    }

    /** A text; empty where there is none. */
    String text(String... path) {
        return at(path).asString("");
    }

    /** The items of a list; none where there is no list. */
    List<JsonNode> list(String... path) {
        return List.copyOf(at(path).values());
    }

    /** The keys of a list of keyed objects, or of plain codes. */
    List<String> keys(String... path) {
        return list(path).stream().map(Definition::keyOf).toList();
    }

    /** An object's key, or the plain code. */
    static String keyOf(JsonNode item) {
        return item.isString() ? item.asString() : item.path("key").asString("");
    }

    /** Plain codes of an item's field. */
    static List<String> codes(JsonNode item, String field) {
        return item.path(field).values().stream().map(code -> code.asString("")).toList();
    }

    /** Whether the programme brings pairs about. */
    boolean hasPairs() {
        return at("pairs").asBoolean(true);
    }

    /** Whether the document says that an agreement is signed. */
    boolean signs() {
        return at("agreement", "required").asBoolean(false);
    }

    /** Whether something is expected of a mentor with all own participants together. */
    boolean meetsJointly() {
        return list("meetings", "kinds").stream()
                .filter(kind -> kind.path("level").asString("").equals("mentor"))
                .anyMatch(kind -> kind.has("everyMonths") || kind.has("total"));
    }

    /** Whether the document says how many mentors are looked for. */
    boolean plansMentors() {
        return list("mentors", "planned").stream()
                .anyMatch(each -> !each.path("number").asString("").equals("unknown"));
    }

    /** What is found of each criterion: who fits meets what is required, all else is by lot. */
    static List<Map<String, Object>> assessed(
            List<JsonNode> criteria, boolean fits, Chance chance) {
        return criteria.stream()
                .map(
                        each ->
                                Fields.of(
                                        "key",
                                        keyOf(each),
                                        "met",
                                        fits && text(each, "severity").equals("required")
                                                ? "yes"
                                                : chance.of(List.of("yes", "no", "unknown"))))
                .toList();
    }

    private static String text(JsonNode item, String field) {
        return item.path(field).asString("");
    }

    /**
     * How many; empty where the document does not say.
     *
     * @param number a number, a range, at most, at least, or so many a year
     */
    static OptionalInt number(JsonNode number, Chance chance) {
        if (number.isInt()) {
            return OptionalInt.of(number.asInt());
        }
        if (number.has("min")) {
            int least = number.path("min").asInt();
            return OptionalInt.of(chance.between(least, number.path("max").asInt(least)));
        }
        for (String field : List.of("atMost", "atLeast", "perYear")) {
            if (number.has(field)) {
                return OptionalInt.of(number.path(field).asInt());
            }
        }
        return OptionalInt.empty();
    }
}
