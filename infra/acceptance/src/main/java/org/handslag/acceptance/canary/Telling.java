package org.handslag.acceptance.canary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Call;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.matrix.AccessFiles;
import org.handslag.acceptance.matrix.Recipe;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.world.Place;
import org.handslag.acceptance.world.Subject;
import org.handslag.acceptance.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a word into every place of every body that takes a text: where any text will do, in a body
 * that is in order; elsewhere in one that must be refused. And into paths, queries and headers.
 */
final class Telling {

    /** Names that are published as they are: they get the control word. */
    private static final Set<String> PUBLISHED =
            Set.of("create-tenant /name", "add-municipality /name");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Site site;
    private final World world;
    private final Words words;
    private final AccessFiles access;
    private final Map<String, Recipe> recipes;
    private final Set<String> told = new TreeSet<>();
    private int accepted;
    private int refused;

    Telling(Site site, World world, Words words, AccessFiles access, Map<String, Recipe> recipes) {
        this.site = site;
        this.world = world;
        this.words = words;
        this.access = access;
        this.recipes = recipes;
    }

    /** Tells everything everywhere. */
    void everything(List<Operation> operations) {
        for (Operation operation : operations) {
            Recipe recipe = recipes.get(operation.name());
            if (recipe != null && !recipe.onlyOwnDoor()) {
                operation.texts().forEach(text -> tell(operation, recipe, text));
                misdirected(operation, recipe);
            }
        }
        headers();
        signedIn();
    }

    /** Texts of these operations into which no word was put. */
    List<String> untold(List<Operation> operations) {
        List<String> untold = new ArrayList<>();
        for (Operation operation : operations) {
            operation.texts().stream()
                    .map(Operation.Text::toString)
                    .filter(text -> !told.contains(text))
                    .forEach(untold::add);
        }
        return untold;
    }

    int texts() {
        return told.size();
    }

    int accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }

    private void tell(Operation operation, Recipe recipe, Operation.Text text) {
        List<Subject> permitted = permitted(operation);
        for (Subject subject : permitted.isEmpty() ? List.of(anybody()) : permitted) {
            Recipe.Filled filled = fill(operation, recipe, subject);
            Map<String, Object> body = new LinkedHashMap<>();
            if (filled.body() != null) {
                body.putAll(
                        JSON.readValue(filled.body(), new TypeReference<Map<String, Object>>() {}));
            }
            put(body, text.path(), word(text));
            send(
                    subject.actor(),
                    Call.of(
                            operation.method(),
                            site.doors().gateway(),
                            filled.path(),
                            JSON.writeValueAsBytes(body)));
            told.add(text.toString());
        }
    }

    private List<Subject> permitted(Operation operation) {
        Map<String, String> cells =
                access.rules()
                        .getOrDefault(operation.service(), Map.of())
                        .getOrDefault(operation.name(), Map.of());
        return world.subjects().stream()
                .filter(subject -> subject.role() != null && cells.containsKey(subject.role()))
                .limit(3)
                .toList();
    }

    private Subject anybody() {
        return world.subject("process-leader");
    }

    private String word(Operation.Text text) {
        if (PUBLISHED.contains(text.toString())) {
            return words.words("municipality");
        }
        if (text.schema().path("format").asString("").equals("email")) {
            return words.email();
        }
        // No code has a sign like that, so none can be taken for a word.
        return text.free() ? words.next() + " " + text.path().getLast() : "\u00a4 " + words.next();
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> into, List<String> path, String value) {
        String name = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        if (rest.isEmpty()) {
            into.put(name.equals("*") ? "any" : name, value);
        } else if (rest.getFirst().equals("*")) {
            into.put(name, item(rest.subList(1, rest.size()), value, into.get(name)));
        } else {
            Map<String, Object> inner =
                    into.get(name) instanceof Map<?, ?> present
                            ? new LinkedHashMap<>((Map<String, Object>) present)
                            : new LinkedHashMap<>();
            put(inner, rest, value);
            into.put(name, inner);
        }
    }

    /** A list with the text in its only item; a map where one is there. */
    private static Object item(List<String> rest, String value, @Nullable Object present) {
        if (present instanceof Map<?, ?>) {
            return Map.of("any", value);
        }
        if (rest.isEmpty()) {
            return List.of(value);
        }
        Map<String, Object> inner = new LinkedHashMap<>();
        put(inner, rest, value);
        return List.of(inner);
    }

    /** A word where an id belongs, in the query, and in a body that is cut off. */
    private void misdirected(Operation operation, Recipe recipe) {
        Recipe.Filled wrong =
                recipe.fill(
                        operation,
                        null,
                        name ->
                                name.equals("today")
                                        ? world.at(Place.HOME).find("today")
                                        : Optional.of(words.next()));
        Actor actor = anybody().actor();
        send(
                actor,
                Call.of(
                        operation.method(),
                        site.doors().gateway(),
                        wrong.path()
                                + (wrong.path().contains("?") ? "&" : "?")
                                + "name="
                                + escaped()
                                + "&email="
                                + escaped()
                                + "&after="
                                + escaped(),
                        wrong.body()));
        if (operation.body() != null) {
            Recipe.Filled filled = fill(operation, recipe, anybody());
            String cut = "{\"name\":\"" + words.next() + "\",\"" + words.next() + "\":[\"";
            send(
                    actor,
                    Call.of(
                            operation.method(),
                            site.doors().gateway(),
                            filled.path(),
                            cut.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
    }

    private String escaped() {
        return java.net.URLEncoder.encode(words.next(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private void headers() {
        String participant = world.at(Place.HOME).find("participant").orElseThrow();
        Actor actor = anybody().actor();
        for (String header :
                List.of(
                        "Handslag-Reason",
                        "Handslag-On-Behalf-Of",
                        "Handslag-After",
                        "Idempotency-Key",
                        "If-Match",
                        "If-None-Match",
                        "Accept-Language",
                        "User-Agent",
                        "Referer",
                        "Origin",
                        "X-Request-Id",
                        "X-Forwarded-For",
                        "Cookie",
                        "traceparent",
                        "tracestate",
                        "baggage")) {
            String word =
                    header.equals("baggage") || header.equals("tracestate")
                            ? "name=" + ascii()
                            : ascii();
            send(
                    actor,
                    Call.of("GET", site.doors().gateway(), "/api/participants/" + participant, null)
                            .with(header, word));
            send(
                    actor,
                    Call.of(
                                    "POST",
                                    site.doors().gateway(),
                                    "/api/participants/" + participant + "/profile",
                                    JSON.writeValueAsBytes(Map.of("cv", words.words("cv"))))
                            .with(header, word));
        }
        send(actor, Call.of("GET", site.doors().gateway(), "/api/" + escaped(), null));
        send(actor, Call.of("GET", site.doors().gateway(), "/" + escaped(), null));
        send(
                actor,
                Call.of("GET", site.doors().gateway(), "/api/participants", null)
                        .with("Authorization", "Bearer " + ascii()));
    }

    private String ascii() {
        for (int i = 0; i < 20; i++) {
            String word = words.next();
            if (word.chars().allMatch(each -> each > 32 && each < 127)) {
                return word;
            }
        }
        return "none";
    }

    /** Somebody signs in under a name that tells who they are, and becomes a member. */
    private void signedIn() {
        String tenant = world.tenant();
        Actor named = new Actor("named", words.email(), tenant, null);
        send(named, Call.of("GET", site.doors().gateway(), "/api/memberships/me", null));
        String code = world.at(Place.HOME).find("invitation-code").orElse("");
        send(
                named,
                Call.of(
                        "POST",
                        site.doors().gateway(),
                        "/api/invitations/acceptance",
                        JSON.writeValueAsBytes(Map.of("code", code))));
        send(named, Call.of("GET", site.doors().gateway(), "/api/memberships/me", null));
    }

    private Recipe.Filled fill(Operation operation, Recipe recipe, Subject subject) {
        return recipe.fill(
                operation,
                subject.role(),
                name ->
                        name.equals("fresh")
                                ? Optional.of("k" + UUID.randomUUID().toString().substring(0, 18))
                                : world.at(Place.HOME).find(name));
    }

    private void send(Actor actor, Call call) {
        Call authorised = call.headers().containsKey("Authorization") ? call : site.as(actor, call);
        if (site.wire().send(authorised).fine()) {
            accepted++;
        } else {
            refused++;
        }
    }
}
