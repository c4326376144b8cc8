package org.handslag.acceptance.client;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** An accepted call's answer. */
public final class Answer {

    private final int status;
    private final byte[] bytes;
    private final JsonNode body;

    /**
     * An answer.
     *
     * @param bytes the body as it came
     * @param body the body as JSON; a missing node where it is something else
     */
    public Answer(int status, byte[] bytes, JsonNode body) {
        this.status = status;
        this.bytes = bytes.clone();
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** The body as it came. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The body as text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The body as JSON; a missing node where it is something else. */
    public JsonNode body() {
        return body;
    }

    /** The aggregate that the answer shows; empty where it shows none. */
    public String id() {
        return body.path("id").asString("");
    }
}
