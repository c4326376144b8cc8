package org.handslag.acceptance.recount;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A report by its places, its lists by the keys of their items.
 *
 * @param all every value that stands in it
 * @param figures those that are numbers, wherever they stand
 */
record Flat(Map<String, String> all, Map<String, String> figures) {

    /** Texts that are numbers: what a note or a deviation says in its values. */
    private static final String TOLD = "(dataNotes|deviations\\.computed)\\[.*\\]\\.values\\..*";

    static Flat of(JsonNode report) {
        Flat flat = new Flat(new LinkedHashMap<>(), new LinkedHashMap<>());
        flat.add("", report);
        return flat;
    }

    private void add(String path, JsonNode node) {
        if (node.isObject()) {
            String prefix = path.isEmpty() ? "" : path + ".";
            node.properties().forEach(field -> add(prefix + field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            Map<String, Integer> had = new LinkedHashMap<>();
            for (JsonNode item : node.values()) {
                String key = key(item, had.size());
                int number = had.merge(key, 1, Integer::sum);
                add(path + "[" + key + (number > 1 ? "#" + number : "") + "]", item);
            }
        } else if (node.isNumber()) {
            all.put(path, Count.plain(node.asDecimal()));
            figures.put(path, Count.plain(node.asDecimal()));
        } else if (!node.isNull()) {
            all.put(path, node.asString(""));
            if (path.matches(TOLD) && node.asString("").matches("-?[0-9.]+")) {
                figures.put(path, node.asString(""));
            }
        }
    }

    private static String key(JsonNode item, int index) {
        if (!item.isObject() || item.has("text")) {
            return item.has("question") ? text(item, "question") : String.valueOf(index);
        }
        if (item.has("dimension")) {
            return text(item, "dimension") + "/" + text(item, "key");
        }
        if (item.path("values").has("sister")) {
            return text(item, "code") + "/" + text(item.path("values"), "sister");
        }
        if (item.has("code")) {
            return text(item, "code")
                    + (item.has("about") ? "/" + words(item.path("about")) : "")
                    + (item.path("values").has("year")
                            ? "/" + text(item.path("values"), "year")
                            : "");
        }
        if (item.has("computed")) {
            return text(item, "about") + (item.has("year") ? "/" + text(item, "year") : "");
        }
        if (item.has("survey") || item.has("openedOn")) {
            return joined(item, "survey", "cohort", "openedOn");
        }
        if (item.has("attended")) {
            return joined(item, "kind", "theme");
        }
        for (String field :
                new String[] {
                    "key", "row", "value", "population", "year", "per", "kind", "blueprint"
                }) {
            if (item.has(field)) {
                return text(item, field);
            }
        }
        return String.valueOf(index);
    }

    private static String joined(JsonNode item, String... fields) {
        return java.util.Arrays.stream(fields)
                .filter(item::has)
                .map(field -> text(item, field))
                .collect(Collectors.joining("/"));
    }

    /** Words for all languages, or one of each, as one text. */
    static String words(JsonNode words) {
        Map<String, String> byLanguage = new TreeMap<>();
        words.properties().forEach(one -> byLanguage.put(one.getKey(), one.getValue().asString()));
        return words.isString() ? words.asString() : byLanguage.toString();
    }

    private static String text(JsonNode item, String field) {
        return item.path(field).asString("");
    }
}
