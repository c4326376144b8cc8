package org.handslag.platform.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem before it is put into words (RFC 9457).
 *
 * @param status the HTTP status
 * @param code what is wrong, in lower-kebab-case; its words stand in the message bundles under
 *     {@code problem.<code>}
 * @param values what the words need, by name
 * @param faults every wrong place of the request
 * @param retryAfterSeconds for 429 and 503; null elsewhere
 */
public record Problem(
        int status,
        String code,
        Map<String, Object> values,
        List<Fault> faults,
        @Nullable Integer retryAfterSeconds) {

    /**
     * One wrong place.
     *
     * @param pointer JSON pointer into the body, or {@code ?name} for a parameter, or {@code Name:}
     *     for a header
     * @param code what is wrong there; its words stand under {@code fault.<code>}
     */
    public record Fault(String pointer, String code, Map<String, Object> values) {}

    public static Problem of(int status, String code) {
        return new Problem(status, code, Map.of(), List.of(), null);
    }

    public Problem values(Map<String, Object> values) {
        return new Problem(status, code, values, faults, retryAfterSeconds);
    }

    public Problem with(List<Fault> faults) {
        return new Problem(status, code, values, faults, retryAfterSeconds);
    }

    public Problem retryAfter(int seconds) {
        return new Problem(status, code, values, faults, seconds);
    }
}
