package org.handslag.reporting.facts.kafka;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.handslag.reporting.figures.plan.Keyed;
import org.handslag.reporting.figures.plan.Printed;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads values of a blueprint; what is absent or of another form is absent. */
final class Nodes {
    private Nodes() {}

    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }

    static String text(JsonNode node, String field, String otherwise) {
        String text = text(node, field);
        return text == null ? otherwise : text;
    }

    static @Nullable Integer number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isIntegralNumber() && value.canConvertToInt() ? value.intValue() : null;
    }

    static @Nullable Printed printed(JsonNode node, String field) {
        String text = text(node, field);
        return text == null ? null : new Printed(text);
    }

    /** Words of a text: one for all languages, or one for each. */
    static @Nullable Words words(JsonNode node) {
        if (node.isObject()) {
            Map<String, String> languages = new LinkedHashMap<>();
            node.properties()
                    .forEach(
                            entry -> {
                                if (entry.getValue().isString()) {
                                    languages.put(entry.getKey(), entry.getValue().stringValue());
                                }
                            });
            return Words.of(languages);
        }
        return node.isValueNode() && !node.isNull() ? Words.of(node.asString()) : null;
    }

    static Words words(JsonNode node, String field, String otherwise) {
        Words words = words(node.path(field));
        return words == null ? Words.of(otherwise) : words;
    }

    static <T> List<T> list(JsonNode node, Function<JsonNode, T> read) {
        return node.isArray() ? node.valueStream().map(read).toList() : List.of();
    }

    static List<String> texts(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream()
                    .map(one -> one.isValueNode() ? one.asString() : one.toString())
                    .toList();
        }
        return node.isValueNode() && !node.isNull() ? List.of(node.asString()) : List.of();
    }

    static Keyed keyed(JsonNode node) {
        String key = text(node, "key", "unknown");
        return new Keyed(key, words(node, "title", key));
    }
}
