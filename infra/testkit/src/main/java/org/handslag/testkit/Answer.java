package org.handslag.testkit;

import java.net.http.HttpResponse;
import org.handslag.platform.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param json the body as JSON; a missing node where there is none
 */
public record Answer(int status, JsonNode json, String text, HttpResponse<String> response) {
    static Answer of(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        JsonNode json =
                type.matches("application/(.+\\+)?json(;.*)?") && !response.body().isEmpty()
                        ? Json.tolerant().readTree(response.body())
                        : tools.jackson.databind.node.MissingNode.getInstance();
        return new Answer(response.statusCode(), json, response.body(), response);
    }

    /** A header, empty where it is missing. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The id of the aggregate in the body. */
    public String id() {
        return json.path("id").asString();
    }

    /** The problem's code; empty where the answer is none. */
    public String code() {
        return json.path("code").asString("");
    }

    /** Where the write stands, for {@code Handslag-After}. */
    public String position() {
        return header("Handslag-Position");
    }

    @Override
    public String toString() {
        return status + " " + text;
    }
}
