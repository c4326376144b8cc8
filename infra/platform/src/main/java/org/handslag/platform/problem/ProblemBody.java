package org.handslag.platform.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it is sent ({@code application/problem+json}, RFC 9457).
 *
 * @param type {@code urn:handslag:problem:<code>}
 * @param title the problem in one sentence, in the reader's language
 * @param detail what can be done about it; null where the title says it all
 * @param trace the request's trace id, to be quoted when asking for help
 * @param values what the refusal is about, by name
 * @param errors every wrong place, at most 200
 * @param moreErrors how many wrong places there are besides; null: none
 */
public record ProblemBody(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String code,
        @Nullable String trace,
        @Nullable Map<String, Object> values,
        @Nullable List<Wrong> errors,
        @Nullable Integer moreErrors) {

    /**
     * One wrong place.
     *
     * @param pointer JSON pointer into the body, {@code ?name} for a parameter, {@code Name:} for a
     *     header
     */
    public record Wrong(String pointer, String code, String message) {}
}
