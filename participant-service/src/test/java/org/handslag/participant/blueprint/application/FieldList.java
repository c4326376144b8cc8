package org.handslag.participant.blueprint.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Every field of the blueprint's schema as a list in Markdown, in the schema's own words. */
final class FieldList {
    private final StringBuilder text = new StringBuilder();

    private FieldList() {}

    static String of(JsonNode schema) {
        FieldList list = new FieldList();
        list.text.append("### Forms that many fields share\n\n");
        schema.path("$defs")
                .properties()
                .forEach(
                        entry -> {
                            list.line(entry.getKey(), entry.getValue(), false);
                            list.fields(entry.getValue(), entry.getKey() + ".");
                        });
        List<String> needed = texts(schema.path("required"));
        properties(schema)
                .forEach(
                        (name, field) -> {
                            list.text
                                    .append("\n### `")
                                    .append(name)
                                    .append("`\n\n")
                                    .append(field.path("description").asString(""))
                                    .append(" (")
                                    .append(needed.contains(name) ? "Needed; " : "")
                                    .append(kind(field))
                                    .append(").")
                                    .append(examples(field))
                                    .append('\n');
                            if (!properties(inner(field)).isEmpty()) {
                                list.text.append('\n');
                            }
                            list.fields(inner(field), isList(field) ? "[]." : "");
                        });
        return list.text.toString();
    }

    private void fields(JsonNode object, String path) {
        List<String> needed = texts(object.path("required"));
        properties(object)
                .forEach(
                        (name, field) -> {
                            String at = path + name;
                            line(at, field, needed.contains(name));
                            fields(inner(field), at + (isList(field) ? "[]." : "."));
                        });
    }

    private void line(String at, JsonNode field, boolean needed) {
        text.append("- `")
                .append(at)
                .append("` (")
                .append(needed ? "needed; " : "")
                .append(kind(field))
                .append("): ")
                .append(field.path("description").asString(""))
                .append(examples(field))
                .append('\n');
    }

    /** The fields of an object, those of its variants too. */
    private static Map<String, JsonNode> properties(JsonNode object) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        object.path("properties").properties().forEach(e -> all.put(e.getKey(), e.getValue()));
        for (JsonNode variant : object.path("allOf").values()) {
            variant.path("then")
                    .path("properties")
                    .properties()
                    .forEach(e -> all.putIfAbsent(e.getKey(), e.getValue()));
        }
        return all;
    }

    private static JsonNode inner(JsonNode field) {
        return isList(field) ? field.path("items") : field;
    }

    private static boolean isList(JsonNode field) {
        return field.path("type").asString("").equals("array");
    }

    private static String kind(JsonNode field) {
        if (field.has("$ref")) {
            String ref = field.path("$ref").asString();
            return ref.substring(ref.lastIndexOf('/') + 1);
        }
        if (field.has("enum")) {
            return "one of " + code(texts(field.path("enum")));
        }
        if (isList(field)) {
            return "list of "
                    + (field.path("items").has("properties")
                            ? "objects"
                            : kind(field.path("items")));
        }
        List<String> kinds = new ArrayList<>();
        List<String> types =
                field.path("type").isArray()
                        ? texts(field.path("type"))
                        : List.of(field.path("type").asString(""));
        for (String type : types) {
            if (type.equals("string") && field.path("pattern").asString("").equals("^unknown$")) {
                kinds.add("`unknown`");
            } else {
                kinds.add(type + limits(field.has("then") ? field.path("then") : field, type));
            }
        }
        return String.join(" or ", kinds);
    }

    private static String limits(JsonNode field, String type) {
        if (!type.equals("integer") && !type.equals("number")) {
            return "";
        }
        String least =
                field.has("exclusiveMinimum")
                        ? "more than " + field.path("exclusiveMinimum").asString()
                        : field.path("minimum").asString("");
        String most = field.path("maximum").asString("");
        return least.isEmpty() || most.isEmpty() ? "" : " " + least + " to " + most;
    }

    private static String examples(JsonNode field) {
        return field.has("examples")
                ? field.path("examples")
                        .valueStream()
                        .map(example -> "`" + example + "`")
                        .collect(Collectors.joining(", ", " E.g. ", "."))
                : "";
    }

    private static String code(List<String> values) {
        return values.stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(value -> value.asString("")).toList();
    }
}
