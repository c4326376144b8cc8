package org.handslag.acceptance.client;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call before it is sent.
 *
 * @param method GET or POST
 * @param path from {@code /api} on, with its query
 * @param body written as JSON; null: no body
 * @param key the {@code Idempotency-Key}; null: none
 * @param after ids of aggregates whose latest known state the called service must have seen,
 *     besides those that path and body name
 * @param accept the media type asked for
 * @param language the language asked for; null: none
 */
public record Request(
        Actor as,
        String operation,
        String method,
        String path,
        @Nullable Map<String, ?> body,
        @Nullable String key,
        List<String> after,
        String accept,
        @Nullable String language) {

    /** A read. */
    public static Request get(Actor as, String operation, String path) {
        return new Request(
                as, operation, "GET", path, null, null, List.of(), "application/json", null);
    }

    /** A write. */
    public static Request post(
            Actor as, String operation, String path, Map<String, ?> body, String key) {
        return new Request(
                as, operation, "POST", path, body, key, List.of(), "application/json", null);
    }

    /** The same call after these aggregates' latest known states. */
    public Request after(List<String> ids) {
        return new Request(as, operation, method, path, body, key, ids, accept, language);
    }

    /** The same call for another form of the answer. */
    public Request accepting(String mediaType) {
        return new Request(as, operation, method, path, body, key, after, mediaType, language);
    }

    /** The same call for an answer in another language. */
    public Request in(String tongue) {
        return new Request(as, operation, method, path, body, key, after, accept, tongue);
    }
}
