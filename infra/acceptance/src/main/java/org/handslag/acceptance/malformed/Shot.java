package org.handslag.acceptance.malformed;

import java.util.Map;
import java.util.TreeMap;

/**
 * One malformed request.
 *
 * @param kind what is wrong with it
 * @param reachesTheService whether it gets past authentication and routing
 * @param mayBeFine whether an answer of 200 is in order: a read with an odd parameter
 * @param authorised whether it carries a good token
 */
public record Shot(
        String kind,
        boolean reachesTheService,
        boolean mayBeFine,
        boolean authorised,
        String method,
        String path,
        Map<String, String> headers,
        byte[] body) {

    /** The same with another header. */
    Shot with(String header, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(header, value);
        return new Shot(kind, reachesTheService, mayBeFine, authorised, method, path, all, body);
    }
}
