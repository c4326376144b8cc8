package org.handslag.launcher;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.handslag.launcher.plan.Part;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./handslag parked} was asked.
 *
 * @param what {@code list}, {@code show}, {@code replay} or {@code release}
 * @param service where it is parked; empty in a list
 * @param id by which the service asks for it; empty in a list
 * @param reason why it is tried again; null where nothing is
 * @param narrowed which part of the list, as the gateway's query has it
 */
record ParkedOptions(
        String what,
        String service,
        String id,
        @Nullable String reason,
        Map<String, String> narrowed) {
    private static final String USAGE =
            """
            ./handslag parked [list] [--service S] [--topic T] [--tenant T]
            ./handslag parked show SERVICE/ID
            ./handslag parked replay SERVICE/ID --reason TEXT
            ./handslag parked release SERVICE/ID --reason TEXT""";

    private static final Set<String> NARROWING = Set.of("--service", "--topic", "--tenant");
    private static final Set<String> CHANGING = Set.of("replay", "release");

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException with the usage where something is missing or unknown
     */
    static ParkedOptions of(List<String> arguments) {
        boolean named = !arguments.isEmpty() && !arguments.getFirst().startsWith("--");
        String what = named ? arguments.getFirst() : "list";
        List<String> rest = arguments.subList(named ? 1 : 0, arguments.size());
        if (what.equals("list")) {
            return new ParkedOptions(what, "", "", null, given(rest, NARROWING));
        }
        if (!what.equals("show") && !CHANGING.contains(what) || rest.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        String[] place = rest.getFirst().split("/", -1);
        if (place.length != 2 || Part.services().noneMatch(each -> each.key().equals(place[0]))) {
            throw new IllegalArgumentException(
                    rest.getFirst() + "? As the list shows it: SERVICE/ID\n" + USAGE);
        }
        boolean changes = CHANGING.contains(what);
        Map<String, String> given =
                given(rest.subList(1, rest.size()), changes ? Set.of("--reason") : Set.of());
        if (changes && given.getOrDefault("reason", "").isBlank()) {
            throw new IllegalArgumentException("Why? It is recorded: --reason TEXT\n" + USAGE);
        }
        return new ParkedOptions(what, place[0], place[1], given.get("reason"), Map.of());
    }

    private static Map<String, String> given(List<String> options, Set<String> known) {
        Map<String, String> given = new TreeMap<>();
        for (int i = 0; i < options.size(); i += 2) {
            if (!known.contains(options.get(i)) || i + 1 == options.size()) {
                throw new IllegalArgumentException(options.get(i) + "? " + USAGE);
            }
            given.put(options.get(i).substring(2), options.get(i + 1));
        }
        return given;
    }

    /**
     * The query of a part of a list.
     *
     * @param after the cursor; null: from the beginning
     * @param fields the fields that the list knows
     */
    String query(@Nullable String after, Set<String> fields) {
        StringBuilder query = new StringBuilder("?limit=200");
        narrowed.forEach(
                (name, value) -> {
                    if (fields.contains(name)) {
                        append(query, name, value);
                    }
                });
        if (after != null) {
            append(query, "after", after);
        }
        return query.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
        query.append('&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
