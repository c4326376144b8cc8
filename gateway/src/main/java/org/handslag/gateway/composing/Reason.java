package org.handslag.gateway.composing;

import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The reason that somebody gave: a text, which is never read from JSON as a part of a value. */
final class Reason {
    private Reason() {}

    /** Removes it from what a service answered; null where there is none. */
    static @Nullable PrivateText takenOutOf(ObjectNode answer) {
        JsonNode reason = answer.remove("reason");
        return reason == null || reason.isNull() ? null : PrivateText.ofTenant(reason.asString());
    }
}
