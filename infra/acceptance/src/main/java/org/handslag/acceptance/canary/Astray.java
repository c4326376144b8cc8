package org.handslag.acceptance.canary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Call;
import org.handslag.acceptance.client.Request;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.matrix.Recipe;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.world.Place;
import org.handslag.acceptance.world.World;
import tools.jackson.databind.json.JsonMapper;

/** Words where none belongs: in paths, queries, headers, bodies that are cut off, sign-in names. */
final class Astray {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Site site;
    private final World world;
    private final Words words;
    private final Told told;
    private final Actor actor;

    Astray(Site site, World world, Words words, Told told) {
        this.site = site;
        this.world = world;
        this.words = words;
        this.told = told;
        this.actor = world.leader();
    }

    /** A word where an id belongs, in the query, and in a body that is cut off. */
    void misdirected(Operation operation, Recipe recipe) {
        Recipe.Filled wrong =
                recipe.fill(
                        operation,
                        null,
                        name ->
                                name.equals("today")
                                        ? world.at(Place.HOME).find("today")
                                        : Optional.of(words.next()));
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
            Recipe.Filled filled =
                    recipe.fill(operation, null, name -> world.at(Place.HOME).find(name));
            String cut = "{\"name\":\"" + words.next() + "\",\"" + words.next() + "\":[\"";
            send(
                    actor,
                    Call.of(
                            operation.method(),
                            site.doors().gateway(),
                            filled.path(),
                            cut.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private String escaped() {
        return URLEncoder.encode(words.next(), StandardCharsets.UTF_8);
    }

    /** Words in headers. */
    void headers() {
        String participant = world.at(Place.HOME).find("participant").orElseThrow();
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
    void signedIn() {
        Actor named = new Actor("named", words.email(), world.tenant(), null);
        Call me = Call.of("GET", site.doors().gateway(), "/api/memberships/me", null);
        send(named, me);
        String code =
                site.front()
                        .send(
                                Request.post(
                                        actor,
                                        "invite",
                                        "/api/invitations",
                                        Map.of(
                                                "role",
                                                "evaluator",
                                                "programme",
                                                world.at(Place.HOME)
                                                        .find("programme")
                                                        .orElseThrow()),
                                        UUID.randomUUID().toString()))
                        .body()
                        .path("code")
                        .asString("");
        send(
                named,
                Call.of(
                        "POST",
                        site.doors().gateway(),
                        "/api/invitations/acceptance",
                        JSON.writeValueAsBytes(Map.of("code", code))));
        send(named, me);
    }

    private void send(Actor as, Call call) {
        boolean authorised = call.headers().containsKey("Authorization");
        site.wire().send(authorised ? call : site.as(as, call));
        told.astray();
    }
}
