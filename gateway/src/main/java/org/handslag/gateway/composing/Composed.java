package org.handslag.gateway.composing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.handslag.gateway.routing.Asking;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.call.Paging;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A part of a list that the gateway and all services have in common.
 *
 * @param next the cursor for the following part; null at the end
 * @param missing services that did not answer: there may be more
 */
record Composed<T>(List<T> items, @Nullable String next, List<String> missing) {
    /**
     * Puts parts together that each service has cut at the same place.
     *
     * @param own the gateway's
     * @param order of the whole list, which is that of the ids
     * @param limit how many items it has at most
     */
    static <T> Composed<T> of(
            Page<T> own,
            Asking.Answered answered,
            Function<JsonNode, T> view,
            Comparator<T> order,
            Function<T, String> id,
            int limit) {
        List<T> found = new ArrayList<>(own.items());
        boolean more = own.next() != null;
        for (JsonNode page : answered.answers().values()) {
            page.path("items").forEach(item -> found.add(view.apply(item)));
            more |= page.hasNonNull("next");
        }
        found.sort(order);
        more |= found.size() > limit;
        List<T> part = List.copyOf(found.subList(0, Math.min(found.size(), limit)));
        return new Composed<>(
                part,
                more && !part.isEmpty() ? id.apply(part.getLast()) : null,
                answered.missing());
    }

    /** The path of such a list at a service, with what is asked for; null is left out. */
    static String path(String base, Paging paging, Map<String, @Nullable String> values) {
        StringBuilder path = new StringBuilder(base).append("?limit=").append(paging.limit());
        append(path, "after", paging.after());
        values.forEach((name, value) -> append(path, name, value));
        return path.toString();
    }

    private static void append(StringBuilder path, String name, @Nullable String value) {
        if (value != null) {
            path.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
