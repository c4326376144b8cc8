package org.handslag.acceptance.recount;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A report as figures by their place, its lists by the keys of their items. */
final class Flat {

    private final Map<String, String> figures = new LinkedHashMap<>();

    private Flat() {}

    static Map<String, String> of(JsonNode report) {
        Flat flat = new Flat();
        flat.add("", report);
        flat.figures.put(
                "deviations.recorded.size", "" + report.path("deviations").path("recorded").size());
        return flat.figures;
    }

    private void add(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties()
                    .forEach(
                            field ->
                                    add(
                                            path.isEmpty()
                                                    ? field.getKey()
                                                    : path + "." + field.getKey(),
                                            field.getValue()));
        } else if (node.isArray()) {
            int index = 0;
            for (JsonNode item : node.values()) {
                add(path + "[" + key(item, index++) + "]", item);
            }
        } else if (node.isNumber()) {
            figures.put(path, Count.plain(node.asDecimal()));
        } else if (!node.isNull()) {
            figures.put(path, node.asString(""));
        }
    }

    private static String key(JsonNode item, int index) {
        if (item.has("dimension")) {
            return text(item, "dimension") + "/" + text(item, "key");
        }
        if (item.has("kind") && item.has("attended")) {
            return text(item, "kind") + (item.has("theme") ? "/" + text(item, "theme") : "");
        }
        if (item.has("openedOn") && item.has("proposals")) {
            return text(item, "openedOn");
        }
        for (String field : new String[] {"key", "row", "survey", "question", "value", "per"}) {
            if (item.has(field)) {
                return text(item, field);
            }
        }
        if (item.has("lines")) {
            return text(item, "year");
        }
        return item.has("kind") ? text(item, "kind") : String.valueOf(index);
    }

    private static String text(JsonNode item, String field) {
        return item.path(field).asString("");
    }
}
