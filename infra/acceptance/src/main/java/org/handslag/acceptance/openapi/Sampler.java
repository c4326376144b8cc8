package org.handslag.acceptance.openapi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Draws values that fit a schema. The same generator draws the same ones. */
public final class Sampler {

    private static final int DEEPEST = 6;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final RandomGenerator random;
    private final LocalDate today;

    /** Draws with the generator; days lie near {@code today}. */
    public Sampler(RandomGenerator random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    /** A body of the operation: all that must be there, and some of the rest. */
    public Map<String, Object> body(Operation operation) {
        JsonNode schema = operation.body();
        Object drawn = schema == null ? null : value(operation, schema, 0);
        Map<String, Object> body = new LinkedHashMap<>();
        if (drawn instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> body.put(String.valueOf(name), value));
        }
        return body;
    }

    /** A value of the schema; null where it leaves everything open. */
    public @Nullable Object value(Operation operation, JsonNode schema, int deep) {
        if (operation.open(schema) || deep > DEEPEST) {
            return null;
        }
        JsonNode known = operation.resolved(schema);
        return switch (known.path("type").asString("")) {
            case "string" -> text(known);
            case "integer", "number" -> number(known);
            case "boolean" -> random.nextBoolean();
            case "array" -> items(operation, known, deep);
            case "object" -> fields(operation, known, deep);
            default -> null;
        };
    }

    private String text(JsonNode schema) {
        if (schema.has("enum")) {
            JsonNode codes = schema.path("enum");
            return codes.path(random.nextInt(codes.size())).asString("");
        }
        if (schema.has("pattern")) {
            return Patterns.draw(schema.path("pattern").asString(""), random);
        }
        return switch (schema.path("format").asString("")) {
            case "date" -> today.minusDays(random.nextInt(60)).toString();
            case "email" -> word(8) + "@example.org";
            default -> word(Math.max(schema.path("minLength").asInt(0), 1 + random.nextInt(12)));
        };
    }

    private String word(int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private Object number(JsonNode schema) {
        int least = schema.path("minimum").asInt(schema.has("exclusiveMinimum") ? 1 : 0);
        int most = Math.max(least, Math.min(schema.path("maximum").asInt(least + 20), least + 200));
        return least + random.nextInt(most - least + 1);
    }

    private List<Object> items(Operation operation, JsonNode schema, int deep) {
        int least = schema.path("minItems").asInt(0);
        List<Object> items = new ArrayList<>();
        for (int i = least + random.nextInt(3); i > 0; i--) {
            Object item = value(operation, schema.path("items"), deep + 1);
            if (item != null && !items.contains(item)) {
                items.add(item);
            }
        }
        return items;
    }

    private Map<String, Object> fields(Operation operation, JsonNode schema, int deep) {
        Set<String> required =
                schema.path("required").values().stream()
                        .map(name -> name.asString(""))
                        .collect(Collectors.toSet());
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name : schema.path("properties").propertyNames()) {
            Object value =
                    required.contains(name) || random.nextInt(3) > 0
                            ? value(operation, schema.path("properties").path(name), deep + 1)
                            : null;
            if (value != null) {
                fields.put(name, value);
            }
        }
        return fields;
    }
}
