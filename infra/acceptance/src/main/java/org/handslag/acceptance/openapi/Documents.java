package org.handslag.acceptance.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.handslag.acceptance.client.Call;
import org.handslag.acceptance.client.Doors;
import org.handslag.acceptance.client.Wire;
import org.handslag.acceptance.openapi.Operation.Parameter;
import tools.jackson.databind.JsonNode;

/** Reads the OpenAPI documents of a running installation, through its gateway. */
public final class Documents {

    private static final Set<String> METHODS =
            Set.of("get", "post", "put", "patch", "delete", "head", "options", "trace");

    private Documents() {}

    /**
     * Every operation of every service that needs a token, in the documents' order: what needs none
     * says so by an empty list of what it needs.
     *
     * @throws IllegalStateException where a document does not come
     */
    public static List<Operation> read(Wire wire, Doors doors) {
        List<Operation> all = new ArrayList<>();
        for (String service : doors.services().keySet()) {
            String place = service.equals("gateway") ? "/v3/api-docs" : "/api-docs/" + service;
            Wire.Reply reply = wire.send(Call.of("GET", doors.gateway(), place, null));
            if (reply.status() != 200) {
                throw new IllegalStateException(place + " was answered " + reply.status());
            }
            add(all, service, wire.tree(reply));
        }
        return List.copyOf(all);
    }

    private static void add(List<Operation> all, String service, JsonNode document) {
        JsonNode paths = document.path("paths");
        JsonNode schemas = document.path("components").path("schemas");
        for (String path : paths.propertyNames()) {
            for (String method : paths.path(path).propertyNames()) {
                JsonNode security = paths.path(path).path(method).path("security");
                boolean open = security.isArray() && security.isEmpty();
                if (METHODS.contains(method) && !open) {
                    all.add(
                            operation(
                                    service, path, method, paths.path(path).path(method), schemas));
                }
            }
        }
    }

    private static Operation operation(
            String service, String path, String method, JsonNode node, JsonNode schemas) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode each : node.path("parameters")) {
            parameters.add(
                    new Parameter(
                            each.path("name").asString(""),
                            each.path("in").asString(""),
                            each.path("required").asBoolean(false),
                            each.path("schema")));
        }
        JsonNode body = node.path("requestBody").path("content").path("application/json");
        return new Operation(
                service,
                node.path("operationId").asString(""),
                method.toUpperCase(Locale.ROOT),
                path,
                List.copyOf(parameters),
                body.isMissingNode() ? null : body.path("schema"),
                node.path("responses"),
                schemas);
    }
}
