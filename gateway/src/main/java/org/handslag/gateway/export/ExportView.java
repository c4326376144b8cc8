package org.handslag.gateway.export;

import java.time.Instant;
import java.util.List;
import org.handslag.platform.personal.PersonId;
import tools.jackson.databind.JsonNode;

/**
 * Everything about a person.
 *
 * @param madeAt when it was put together
 * @param missing the services that did not answer: what they hold is not in here
 */
record ExportView(@PersonId String person, Instant madeAt, List<Part> parts, List<String> missing) {
    /** What one service holds, as {@code show-personal-data} answers it. */
    record Part(String service, JsonNode items) {}
}
