package org.handslag.acceptance.matrix;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.handslag.acceptance.client.Wire;

/**
 * An answer as far as a caller could tell two apart: without what is drawn for each request and its
 * own words.
 *
 * @param headers the names of those that tell of an aggregate
 */
record Seen(int status, String body, Set<String> headers) {

    private static final Pattern TRACE = Pattern.compile("\"trace\":\"[^\"]*\"");

    /** What is drawn anew for each: ids, codes of invitations, instants. */
    private static final Pattern DRAWN =
            Pattern.compile(
                    "[0-7][0-9A-HJKMNP-TV-Z]{25}|\"[0-9A-HJKMNP-TV-Z]{20}\""
                            + "|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");

    private static final Set<String> TELLING =
            Set.of("etag", "handslag-position", "location", "last-modified", "content-type");

    static Seen of(Wire.Reply reply, List<String> own) {
        String body = TRACE.matcher(reply.text()).replaceAll("\"trace\":\"…\"");
        for (String value : own) {
            if (value.length() > 3) {
                body = body.replace(value, "…");
            }
        }
        body = DRAWN.matcher(body).replaceAll("…");
        Set<String> headers = new TreeSet<>();
        for (String name : reply.headers().map().keySet()) {
            if (TELLING.contains(name.toLowerCase(Locale.ROOT))) {
                headers.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return new Seen(reply.status(), body, headers);
    }
}
