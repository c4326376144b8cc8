package org.handslag.acceptance.malformed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One malformed request.
 *
 * @param kind what is wrong with it
 * @param reachesTheService whether it gets past authentication and routing
 * @param mayBeFine whether an answer of 200 is in order: a read with an odd parameter
 * @param authorised whether it carries a good token
 * @param needles words in it that no answer may repeat
 */
public record Shot(
        String kind,
        boolean reachesTheService,
        boolean mayBeFine,
        boolean authorised,
        String method,
        String path,
        Map<String, String> headers,
        byte[] body,
        List<String> needles) {

    /** The same with another header. */
    Shot with(String header, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(header, value);
        return new Shot(
                kind, reachesTheService, mayBeFine, authorised, method, path, all, body, needles);
    }

    /** The same with what must not come back. */
    Shot hiding(List<String> words) {
        return new Shot(
                kind,
                reachesTheService,
                mayBeFine,
                authorised,
                method,
                path,
                headers,
                body,
                List.copyOf(new ArrayList<>(words)));
    }
}
