package org.handslag.acceptance.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One operation of one service, as its OpenAPI document has it.
 *
 * @param name the {@code operationId}, which is its name in the access matrix
 * @param path with parameters in braces
 * @param body the schema of the body; null: none
 * @param answers what it may be answered, by status
 * @param schemas the document's schemas by name
 */
public record Operation(
        String service,
        String name,
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable JsonNode body,
        JsonNode answers,
        JsonNode schemas) {

    private static final int DEEPEST = 8;

    /**
     * A parameter.
     *
     * @param in {@code path} or {@code query}
     */
    public record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /** Whether it changes nothing. */
    public boolean reads() {
        return method.equals("GET");
    }

    /** The schema itself, where this one only refers to it. */
    public JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty()
                ? schema
                : resolved(schemas.path(reference.substring(reference.lastIndexOf('/') + 1)));
    }

    /** Whether the body's place is left open by its schema: a whole document of its own. */
    boolean open(JsonNode schema) {
        return schema.path("$ref").asString("").endsWith("/JsonNode")
                || (schema.path("type").asString("").isEmpty() && !schema.has("$ref"));
    }

    /** Every place of the body that takes a text, as path of names, {@code *} for an item. */
    public List<Text> texts() {
        List<Text> found = new ArrayList<>();
        if (body != null) {
            walk(body, List.of(), (path, schema) -> found.add(new Text(this, path, schema)), 0);
        }
        return found;
    }

    /**
     * A place for a text.
     *
     * @param path names from the body's top; {@code *} is an item of a list or a value of a map
     */
    public record Text(Operation operation, List<String> path, JsonNode schema) {
        /** Whether any words will do: no form, no list of codes. */
        public boolean free() {
            return !schema.has("pattern") && !schema.has("enum") && !schema.has("format");
        }

        @Override
        public String toString() {
            return operation.name() + " /" + String.join("/", path);
        }
    }

    private void walk(
            JsonNode schema, List<String> path, BiConsumer<List<String>, JsonNode> each, int deep) {
        if (deep > DEEPEST || open(schema)) {
            return;
        }
        JsonNode known = resolved(schema);
        switch (known.path("type").asString("")) {
            case "string" -> each.accept(path, known);
            case "array" -> walk(known.path("items"), and(path, "*"), each, deep + 1);
            case "object" -> {
                for (String name : known.path("properties").propertyNames()) {
                    walk(known.path("properties").path(name), and(path, name), each, deep + 1);
                }
                if (known.path("additionalProperties").isObject()) {
                    walk(known.path("additionalProperties"), and(path, "*"), each, deep + 1);
                }
            }
            default -> {}
        }
    }

    private static List<String> and(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return List.copyOf(longer);
    }
}
