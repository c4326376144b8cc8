package org.handslag.acceptance.client;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request as it goes over the wire, whoever answers it.
 *
 * @param door the address without a path
 * @param path with its query, already escaped
 * @param body null: none
 */
public record Call(
        String method, URI door, String path, Map<String, String> headers, byte @Nullable [] body) {

    /** A request with a body of JSON, or none. */
    public static Call of(String method, URI door, String path, byte @Nullable [] body) {
        return new Call(
                method,
                door,
                path,
                body == null ? Map.of() : Map.of("Content-Type", "application/json"),
                body);
    }

    /** The same with one more header. */
    public Call with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Call(method, door, path, all, body);
    }

    /** The same with a bearer's token. */
    public Call as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same through another door. */
    public Call through(URI other) {
        return new Call(method, other, path, headers, body);
    }

    /** As it is told to somebody who looks for what went wrong. */
    @Override
    public String toString() {
        return method + " " + door + path;
    }
}
