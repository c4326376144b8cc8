package org.handslag.participant.participant.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a row of a table is a person as they are registered one by one. Columns have the names of
 * that body's fields; in a list values are separated by spaces, a language and its level by a colon
 * ({@code sv:B1 ar:native}), occupations are ISCO codes.
 */
final class CsvColumns {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> TEXTS =
            Set.of(
                    "name",
                    "municipality",
                    "gender",
                    "email",
                    "phone",
                    "address",
                    "language",
                    "cv",
                    "anonymousCv",
                    "reference");

    /** Every column that there may be. */
    static final Set<String> ALL =
            Set.of(
                    "name",
                    "municipality",
                    "gender",
                    "birthYear",
                    "email",
                    "phone",
                    "address",
                    "language",
                    "occupations",
                    "education",
                    "languages",
                    "interests",
                    "cv",
                    "anonymousCv",
                    "reference",
                    "source");

    private CsvColumns() {}

    static ObjectNode json(Map<String, String> row) {
        ObjectNode json = JSON.createObjectNode();
        row.forEach(
                (column, value) -> {
                    if (TEXTS.contains(column)) {
                        json.put(column, value);
                    }
                });
        number(json, "birthYear", row.get("birthYear"));
        if (row.containsKey("education")) {
            number(json.putObject("education"), "level", row.get("education"));
        }
        each(json, "interests", row, (list, value) -> list.add(value));
        each(json, "occupations", row, (list, value) -> list.addObject().put("isco", value));
        each(
                json,
                "languages",
                row,
                (list, value) -> {
                    int colon = value.indexOf(':');
                    ObjectNode language = list.addObject();
                    language.put("code", colon < 0 ? value : value.substring(0, colon));
                    if (colon >= 0) {
                        language.put("level", value.substring(colon + 1));
                    }
                });
        return json;
    }

    /** A number as one; anything else as the text it is, which no body takes. */
    private static void number(ObjectNode into, String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        if (value.matches("\\d{1,9}")) {
            into.put(name, Integer.parseInt(value));
        } else {
            into.put(name, value);
        }
    }

    private static void each(
            ObjectNode json,
            String column,
            Map<String, String> row,
            BiConsumer<ArrayNode, String> add) {
        String values = row.get(column);
        if (values != null) {
            ArrayNode list = json.putArray(column);
            Arrays.stream(values.split("\\s+")).forEach(value -> add.accept(list, value));
        }
    }
}
