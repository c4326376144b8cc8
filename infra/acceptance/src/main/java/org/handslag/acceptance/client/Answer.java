package org.handslag.acceptance.client;

import tools.jackson.databind.JsonNode;

/**
 * An accepted call's answer.
 *
 * @param text the body as it came
 * @param body the body as JSON; a missing node where it is something else
 */
public record Answer(int status, String text, JsonNode body) {

    /** The aggregate that the answer shows; empty where it shows none. */
    public String id() {
        return body.path("id").asString("");
    }
}
