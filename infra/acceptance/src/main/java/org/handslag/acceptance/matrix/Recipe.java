package org.handslag.acceptance.matrix;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.world.Place;
import org.handslag.acceptance.world.Subject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How an operation is called.
 *
 * @param knows what its target is known by, and so what can be out of scope
 * @param shows the thing whose id a list shows; null: not a list
 * @param node the recipe as it is written, see {@code recipes.yaml}
 */
public record Recipe(Set<String> knows, @Nullable String shows, JsonNode node) {

    private static final Pattern MARK = Pattern.compile("@([a-z]+(?:[.-][a-z]+)*)");
    private static final Set<String> NO_THINGS = Set.of("today", "fresh");
    private static final Set<String> PERSONS =
            Set.of(
                    "participant",
                    "mentor",
                    "admission",
                    "pair",
                    "meeting",
                    "outcome",
                    "application",
                    "reference",
                    "tour",
                    "internship");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Recipe of(JsonNode node) {
        return new Recipe(
                node.path("knows").values().stream()
                        .map(name -> name.asString(""))
                        .collect(Collectors.toSet()),
                node.path("shows").asString(null),
                node);
    }

    /**
     * A request of the operation.
     *
     * @param path with its query
     * @param body null: none
     * @param used every value that took a mark's place
     */
    public record Filled(String path, byte @Nullable [] body, List<String> used) {}

    /** The things that a request names, by the names they have in places. */
    public Set<String> things(@Nullable String role) {
        Set<String> names = new TreeSet<>();
        for (String part : List.of("path", "query", "body")) {
            Matcher mark = MARK.matcher(part(part, role).toString());
            while (mark.find()) {
                if (!NO_THINGS.contains(mark.group(1))) {
                    names.add(mark.group(1));
                }
            }
        }
        return names;
    }

    /** Whether it is about a person, who may be protected. */
    public boolean aboutPerson() {
        boolean named =
                things(null).stream().map(name -> name.split("\\.")[0]).anyMatch(PERSONS::contains);
        return knows.contains("person") && (named || (shows != null && PERSONS.contains(shows)));
    }

    /** Protection does not stand between a person and whoever must answer them. */
    boolean answersForAll(Subject subject) {
        return aboutPerson() && "data-protection-officer".equals(subject.role());
    }

    /** The places that are out of a subject's scope. */
    Set<Place> outOf(Subject subject, String scope) {
        Set<Place> out = EnumSet.of(Place.FOREIGN);
        boolean own = (scope.equals("own") || scope.equals("cases")) && knows.contains("person");
        if (knows.contains("programme")
                && (own || (subject.programme() != null && !scope.equals("tenant")))) {
            out.add(Place.OTHER_PROGRAMME);
        }
        if (knows.contains("municipality")
                && (own || (subject.municipality() != null && !scope.equals("tenant")))) {
            out.add(Place.OTHER_MUNICIPALITY);
        }
        if (own) {
            out.add(Place.NOT_OWN);
        }
        if (aboutPerson() && !answersForAll(subject)) {
            out.add(Place.PROTECTED);
        }
        return out;
    }

    /** Whether the recipe says this of itself, see {@code recipes.yaml}. */
    public boolean says(String word) {
        return node.path(word).asBoolean(false);
    }

    /** Whether the gateway does not route it. */
    public boolean onlyOwnDoor() {
        return node.path("door").asString("").equals("own");
    }

    /** The template of the body as it is for the role; a missing node where there is none. */
    public JsonNode body(@Nullable String role) {
        return part("body", role);
    }

    /**
     * The request as the role sends it.
     *
     * @param thing what stands for a mark; empty: what names it is left out, or called {@code none}
     *     where it is in the path
     */
    public Filled fill(
            Operation operation, @Nullable String role, Function<String, Optional<String>> thing) {
        List<String> used = new ArrayList<>();
        Function<String, String> marked =
                text ->
                        MARK.matcher(text)
                                .replaceAll(
                                        mark -> {
                                            String value =
                                                    thing.apply(mark.group(1)).orElse("none");
                                            used.add(value);
                                            return Matcher.quoteReplacement(value);
                                        });
        StringBuilder path = new StringBuilder();
        for (String segment : operation.path().split("/")) {
            if (!segment.isEmpty()) {
                path.append('/');
                path.append(
                        segment.startsWith("{")
                                ? escaped(
                                        marked.apply(
                                                part("path", role)
                                                        .path(
                                                                segment.substring(
                                                                        1, segment.length() - 1))
                                                        .asString("none")))
                                : segment);
            }
        }
        JsonNode query = part("query", role);
        String separator = "?";
        for (String name : query.propertyNames()) {
            path.append(separator)
                    .append(name)
                    .append('=')
                    .append(escaped(marked.apply(query.path(name).asString(""))));
            separator = "&";
        }
        JsonNode body = body(role);
        return new Filled(
                path.toString(),
                body.isMissingNode()
                        ? null
                        : marked.apply(JSON.writeValueAsString(body))
                                .getBytes(StandardCharsets.UTF_8),
                used);
    }

    private JsonNode part(String name, @Nullable String role) {
        JsonNode own = node.path("as").path(role == null ? "" : role).path(name);
        return own.isMissingNode() ? node.path(name) : own;
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
