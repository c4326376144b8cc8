package org.handslag.acceptance.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.CallFailed;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.client.Front;
import org.handslag.acceptance.client.Request;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import tools.jackson.databind.JsonNode;

/** How a tenant comes to be, and in it a programme with its staff. */
final class Founding {

    private static final Actor PLATFORM_ADMIN =
            new Actor("platform-admin", "demo-platform-admin", null, null);
    private static final int MANY_RUNS = 10_000;
    private static final int OFFICERS = 2;

    /**
     * A tenant that was founded.
     *
     * @param invitation the code by which its first admin becomes a member
     * @param tongue the language of its place
     */
    record Tenant(String key, String invitation, String tongue) {}

    private Founding() {}

    /** Makes a tenant that no earlier run has made. */
    static Tenant tenant(Front front, String owner, long seed, String name, String tongue) {
        for (int number = 1; number < MANY_RUNS; number++) {
            String key = cut(owner) + "-" + seed + "-" + number;
            try {
                Answer made =
                        front.send(
                                Request.post(
                                        PLATFORM_ADMIN,
                                        "create-tenant",
                                        "/api/tenants",
                                        Fields.of(
                                                "key",
                                                key,
                                                "name",
                                                name,
                                                "languages",
                                                List.of(tongue, "en")),
                                        UUID.randomUUID().toString()));
                String code = made.body().path("adminInvitation").path("code").asString("");
                return new Tenant(key, code, tongue);
            } catch (CallFailed e) {
                if (e.status() != 409) {
                    throw e;
                }
            }
        }
        throw new IllegalStateException("every number of this seed is taken");
    }

    private static String cut(String owner) {
        return owner.length() <= 20 ? owner : owner.substring(0, 20).replaceAll("-+$", "");
    }

    /** The first admin of a tenant accepts. */
    static Actor admin(Stage stage, Tenant tenant) {
        return stage.accept(
                stage.strand("tenant"),
                stage.stranger("tenant-admin", "tenant-admin"),
                tenant.invitation());
    }

    /** Staff and municipalities of a programme, and the programme itself. */
    static Cast cast(
            Stage stage, Actor admin, List<String> known, Definition definition, Tale tale) {
        Strand calls = stage.strand("founding");
        String name = definition.key();
        Actor leader = staff(stage, calls, admin, "process-leader", name);
        Actor evaluator = staff(stage, calls, admin, "evaluator", name);
        Actor board = staff(stage, calls, admin, "board-reader", name);
        Map<String, List<Actor>> officers = new LinkedHashMap<>();
        for (JsonNode municipality : municipalities(definition)) {
            String key = Definition.keyOf(municipality);
            if (!known.contains(key)) {
                calls.post(
                        admin,
                        "add-municipality",
                        "/api/municipalities",
                        Fields.of(
                                "key",
                                key,
                                "code",
                                municipality.path("code").asString(null),
                                "name",
                                words(municipality.path("title"), key)));
            }
            List<Actor> some = new ArrayList<>();
            for (int i = 1; i <= OFFICERS; i++) {
                some.add(
                        stage.join(
                                calls,
                                leader,
                                stage.stranger("case-officer", name + "-" + key + "-" + i),
                                "case-officer",
                                key,
                                null));
            }
            officers.put(key, some);
        }
        return new Cast(
                definition,
                Frame.of(definition, tale, frames(stage.seed(), definition)),
                tale,
                leader,
                evaluator,
                board,
                officers);
    }

    /** The draws about when a programme's parts come, the same before and in its story. */
    static Chance frames(long seed, Definition definition) {
        return Chance.of(seed, definition.key() + ".frame");
    }

    /** Those of the definition; one without a name where the document names none. */
    static List<JsonNode> municipalities(Definition definition) {
        List<JsonNode> named = definition.list("municipalities");
        return named.isEmpty()
                ? List.of(
                        tools.jackson.databind.node.JsonNodeFactory.instance
                                .objectNode()
                                .put("key", "everywhere")
                                .put("title", "Everywhere"))
                : named;
    }

    static String words(JsonNode text, String otherwise) {
        if (text.isString()) {
            return text.asString();
        }
        for (String language : List.of("sv", "nb", "en")) {
            if (text.has(language)) {
                return text.path(language).asString();
            }
        }
        return otherwise;
    }

    private static Actor staff(Stage stage, Strand calls, Actor host, String role, String name) {
        return stage.join(calls, host, stage.stranger(role, name + "-" + role), role, null, null);
    }
}
