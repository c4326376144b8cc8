package org.handslag.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What would break callers of an API, from the OpenAPI 3.1 documents of two of its versions.
 * Whoever calls must find each operation where it was, may send all that was taken, and gets all
 * that was promised. New operations, optional parameters and fields, and further values in answers
 * break nobody.
 */
public final class ApiChanges {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaks = new ArrayList<>();

    private ApiChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Each break in words that begin with its place.
     *
     * @param before the document that callers know
     * @param after the document of what there is now
     */
    public static List<String> breaking(JsonNode before, JsonNode after) {
        ApiChanges changes = new ApiChanges(before, after);
        changes.operations();
        return List.copyOf(changes.breaks);
    }

    private void operations() {
        Map<String, JsonNode> now = byPlace(after);
        byPlace(before)
                .forEach(
                        (place, was) -> {
                            JsonNode is = now.get(place);
                            if (is == null) {
                                say(place, "is gone");
                            } else {
                                operation(place, was, is);
                            }
                        });
    }

    /** By method and path; what a part of the path is called is nothing to callers. */
    private static Map<String, JsonNode> byPlace(JsonNode document) {
        Map<String, JsonNode> operations = new TreeMap<>();
        JsonNode paths = document.path("paths");
        for (String path : paths.propertyNames()) {
            for (String method : METHODS) {
                if (paths.path(path).has(method)) {
                    operations.put(
                            method.toUpperCase(Locale.ROOT)
                                    + " "
                                    + path.replaceAll("\\{[^}]*}", "{}"),
                            paths.path(path).path(method));
                }
            }
        }
        return operations;
    }

    private void operation(String place, JsonNode was, JsonNode is) {
        if (!was.path("operationId").equals(is.path("operationId"))) {
            say(place, "has another operationId: " + is.path("operationId").asString(""));
        }
        if (open(was) && !open(is)) {
            say(place, "needs a token");
        }
        JsonNode roles = is.path("x-handslag-roles");
        for (String role : was.path("x-handslag-roles").propertyNames()) {
            if (!roles.has(role) && !open(is)) {
                say(place, "is no longer permitted to " + role);
            }
        }
        parameters(place, was, is);
        body(place + " request", was.path("requestBody"), is.path("requestBody"));
        answers(place + " answer", was.path("responses"), is.path("responses"));
    }

    private static boolean open(JsonNode operation) {
        return operation.path("security").isArray() && operation.path("security").isEmpty();
    }

    private void parameters(String place, JsonNode was, JsonNode is) {
        Map<String, JsonNode> taken = parameters(before, was);
        Map<String, JsonNode> now = parameters(after, is);
        taken.forEach(
                (name, parameter) -> {
                    JsonNode kept = now.get(name);
                    if (kept == null) {
                        say(place, name + " is no longer taken");
                    } else {
                        schemas(Way.IN)
                                .compare(
                                        place + " " + name,
                                        parameter.path("schema"),
                                        kept.path("schema"));
                    }
                });
        now.forEach(
                (name, parameter) -> {
                    if (parameter.path("required").asBoolean(false)
                            && !(taken.containsKey(name)
                                    && taken.get(name).path("required").asBoolean(false))) {
                        say(place, name + " is required");
                    }
                });
    }

    /** By where they stand and their name; those in the path come with the path. */
    private static Map<String, JsonNode> parameters(JsonNode document, JsonNode operation) {
        Map<String, JsonNode> parameters = new TreeMap<>();
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = resolved(document, each);
            String in = parameter.path("in").asString("");
            if (!in.equals("path")) {
                parameters.put(in + " " + parameter.path("name").asString(""), parameter);
            }
        }
        return parameters;
    }

    private void body(String place, JsonNode was, JsonNode is) {
        if (is.path("required").asBoolean(false) && !was.path("required").asBoolean(false)) {
            say(place, "is required");
        }
        contents(place, was, is, Way.IN);
    }

    /** Of answers that are no problems: how something can be refused may change. */
    private void answers(String place, JsonNode was, JsonNode is) {
        for (String status : was.propertyNames()) {
            if (status.startsWith("2")) {
                if (is.has(status)) {
                    contents(
                            place + " " + status,
                            resolved(before, was.path(status)),
                            resolved(after, is.path(status)),
                            Way.OUT);
                } else if (!isAnsweredAlike(status, was, is)) {
                    say(place, status + " is no longer answered");
                }
            }
        }
    }

    /** Whether another status that callers knew still brings what this one brought. */
    private static boolean isAnsweredAlike(String status, JsonNode was, JsonNode is) {
        JsonNode content = was.path(status).path("content");
        return was.propertyNames().stream()
                .filter(other -> other.startsWith("2") && is.has(other))
                .anyMatch(other -> was.path(other).path("content").equals(content));
    }

    private void contents(String place, JsonNode was, JsonNode is, Way way) {
        for (String type : was.path("content").propertyNames()) {
            JsonNode kept = is.path("content").path(type);
            if (kept.isMissingNode()) {
                say(place, type + " is gone");
            } else {
                schemas(way)
                        .compare(
                                place,
                                was.path("content").path(type).path("schema"),
                                kept.path("schema"));
            }
        }
    }

    private SchemaChanges schemas(Way way) {
        return new SchemaChanges(before, after, way, breaks);
    }

    private void say(String place, String what) {
        breaks.add(place + ": " + what);
    }

    /** Where something goes: into the API or out of it. */
    enum Way {
        IN,
        OUT
    }

    /** What a reference refers to, and anything else itself. */
    static JsonNode resolved(JsonNode document, JsonNode node) {
        String place = node.path("$ref").asString("");
        return place.startsWith("#/") ? resolved(document, document.at(place.substring(1))) : node;
    }
}
