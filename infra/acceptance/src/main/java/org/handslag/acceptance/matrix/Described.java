package org.handslag.acceptance.matrix;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.handslag.acceptance.client.Wire;
import org.handslag.acceptance.openapi.Operation;
import tools.jackson.databind.JsonNode;

/** Holds what an operation was answered against what its document says that it may be. */
final class Described {
    private static final String MADE = "201";

    private final Operation operation;
    private final Findings findings;
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Described(Operation operation, Findings findings) {
        this.operation = operation;
        this.findings = findings;
    }

    /** An answer that came: its status, its type and its headers must be described. */
    void answered(Wire.Reply reply) {
        String status = String.valueOf(reply.status());
        answered.add(status);
        JsonNode answer = operation.answers().path(status);
        if (answer.isMissingNode()) {
            wrong(status + " is not described");
        } else if (reply.fine()) {
            type(status, answer.path("content"), reply);
            headers(status, answer.path("headers"), reply);
        }
    }

    /** When all was tried: what is said to be made now and then was made at least once. */
    void completed() {
        if (operation.answers().has(MADE) && !answered.contains(MADE)) {
            wrong(MADE + " is described and was never answered");
        }
    }

    private void type(String status, JsonNode described, Wire.Reply reply) {
        String type =
                reply.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .split(";", 2)[0]
                        .strip()
                        .toLowerCase(Locale.ROOT);
        if (!described.has(type) && !described.has("*/*")) {
            wrong(status + " as " + type + " is not described");
        }
    }

    private void headers(String status, JsonNode described, Wire.Reply reply) {
        for (String name : Set.of("ETag", "Location", "Handslag-Position", "Handslag-Cursor")) {
            boolean came = reply.headers().firstValue(name).isPresent();
            if (came && !described.has(name)) {
                wrong(status + " comes with " + name + ", which is not described");
            }
        }
        if (described.has("ETag") && reply.headers().firstValue("ETag").isEmpty()) {
            wrong(status + " comes without the ETag that is described");
        }
    }

    private void wrong(String what) {
        if (told.add(what)) {
            findings.unexpected(operation.name() + ": " + what);
        }
    }
}
