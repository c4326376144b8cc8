package org.handslag.acceptance.malformed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handslag.acceptance.matrix.Recipe;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.openapi.Sampler;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operation of the OpenAPI documents, with how it is called so that it would do. */
record Endpoint(Operation operation, Recipe recipe) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Those for which there is a recipe. */
    static List<Endpoint> all(List<Operation> operations, Map<String, Recipe> recipes) {
        List<Endpoint> all = new ArrayList<>();
        for (Operation operation : operations) {
            Recipe recipe = recipes.get(operation.name());
            if (recipe != null) {
                all.add(new Endpoint(operation, recipe));
            }
        }
        return List.copyOf(all);
    }

    boolean reads() {
        return operation.reads();
    }

    boolean takesBody() {
        return operation.body() != null;
    }

    /** Whether its path names something. */
    boolean aims() {
        return operation.path().contains("{");
    }

    String method() {
        return operation.method();
    }

    /** The path with its query, at things of the tenant. */
    String path(Function<String, String> thing) {
        return filled(thing).path();
    }

    /** What must be there. */
    Set<String> required() {
        JsonNode body = operation.body();
        return body == null
                ? Set.of()
                : operation.resolved(body).path("required").values().stream()
                        .map(name -> name.asString(""))
                        .collect(Collectors.toSet());
    }

    /** A body that fits the schema, with the fields that the operation must have to be done. */
    Map<String, Object> body(Function<String, String> thing, Sampler sampler) {
        Map<String, Object> body = new LinkedHashMap<>(sampler.body(operation));
        byte[] own = filled(thing).body();
        if (own != null) {
            body.putAll(JSON.readValue(own, new TypeReference<Map<String, Object>>() {}));
        }
        return body;
    }

    private Recipe.Filled filled(Function<String, String> thing) {
        return recipe.fill(operation, null, name -> java.util.Optional.of(thing.apply(name)));
    }
}
