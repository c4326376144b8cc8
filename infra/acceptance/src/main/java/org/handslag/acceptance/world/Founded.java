package org.handslag.acceptance.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.client.Front;
import org.handslag.acceptance.client.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tenant with its municipalities and the staff who fill it.
 *
 * @param protection the data protection officer
 * @param leader a process leader of all programmes
 * @param officer a case officer of {@link #KAVLINGE}
 * @param colleague another one of the same municipality
 */
record Founded(
        Front front,
        String tenant,
        Texts texts,
        LocalDate today,
        Actor admin,
        Actor protection,
        Actor leader,
        Actor officer,
        Actor colleague) {

    static final String KAVLINGE = "kavlinge";
    static final String LOMMA = "lomma";

    /** So many cohorts that each state of an admission or a pair has one of its own. */
    private static final int COHORTS = 29;

    /** The purpose of publishing what people made. */
    static final String PUBLISHING = "publish-story";

    /** Before everything that is recorded. */
    static final String SINCE = "2010-01-01";

    private static final Actor PLATFORM_ADMIN =
            new Actor("platform-admin", "demo-platform-admin", null, null);

    static Founded tenant(Front front, String key, Texts texts, LocalDate today) {
        return tenant(front, key, texts, today, null);
    }

    /** A tenant for trying, which ends by itself. */
    static Founded sandbox(Front front, String key, Texts texts, LocalDate today) {
        return tenant(front, key, texts, today, true);
    }

    private static Founded tenant(
            Front front, String key, Texts texts, LocalDate today, @Nullable Boolean sandbox) {
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
                                        texts.words("tenant"),
                                        "languages",
                                        List.of("sv", "en"),
                                        "sandbox",
                                        sandbox),
                                UUID.randomUUID().toString()));
        Founded bare =
                new Founded(
                        front,
                        key,
                        texts,
                        today,
                        PLATFORM_ADMIN,
                        PLATFORM_ADMIN,
                        PLATFORM_ADMIN,
                        PLATFORM_ADMIN,
                        PLATFORM_ADMIN);
        Actor admin =
                bare.accept(
                        bare.stranger("tenant-admin"),
                        made.body().path("adminInvitation").path("code").asString(""));
        Founded founded = new Founded(front, key, texts, today, admin, admin, admin, admin, admin);
        founded.municipality(KAVLINGE, "1261");
        founded.municipality(LOMMA, "1262");
        Actor protection =
                founded.member("data-protection-officer", "protection", null, null, null);
        Actor leader = founded.member("process-leader", "leader", null, null, null);
        Actor officer = founded.member("case-officer", "officer", KAVLINGE, null, null);
        Actor colleague = founded.member("case-officer", "colleague", KAVLINGE, null, null);
        return new Founded(front, key, texts, today, admin, protection, leader, officer, colleague);
    }

    private void municipality(String key, String code) {
        post(
                admin,
                "add-municipality",
                "/api/municipalities",
                "key",
                key,
                "code",
                code,
                "name",
                texts.words("municipality"));
    }

    /** Somebody of the tenant without a membership. */
    Actor stranger(String name) {
        return new Actor(name, tenant + "." + name, tenant, null);
    }

    /** Invites somebody, who accepts. */
    Actor member(
            String role,
            String name,
            @Nullable String municipality,
            @Nullable String programme,
            @Nullable Object person) {
        return join(stranger(name), role, municipality, programme, person, SINCE).as(role);
    }

    /** Somebody who is there for a partner of the programme. */
    Actor ofPartner(String role, String programme) {
        Answer invitation =
                answer(
                        admin,
                        "invite",
                        "/api/invitations",
                        "role",
                        role,
                        "programme",
                        programme,
                        "partner",
                        "employment-service",
                        "from",
                        SINCE);
        return accept(stranger(role), invitation.body().path("code").asString("")).as(role);
    }

    /** Gives somebody one more role from a day on. */
    Actor join(
            Actor who,
            String role,
            @Nullable String municipality,
            @Nullable String programme,
            @Nullable Object person,
            String from) {
        return accept(
                who,
                answer(
                                admin,
                                "invite",
                                "/api/invitations",
                                "role",
                                role,
                                "municipality",
                                municipality,
                                "programme",
                                programme,
                                "person",
                                person,
                                "from",
                                from)
                        .body()
                        .path("code")
                        .asString(""));
    }

    private Actor accept(Actor who, String code) {
        return who.with(
                post(who, "accept-invitation", "/api/invitations/acceptance", "code", code));
    }

    /** A write's answer; names and values in turn, null values left out. */
    Answer answer(Actor as, String operation, String path, @Nullable Object... fields) {
        return front.send(
                Request.post(as, operation, path, Fields.of(fields), UUID.randomUUID().toString()));
    }

    /** Somebody wishes to be erased; nothing is decided. */
    String erasure(String kind, String person) {
        return post(
                protection,
                "request-erasure",
                "/api/erasures",
                "person",
                Fields.of("kind", kind, "id", person),
                "on",
                today);
    }

    /** The id of what a write made or changed. */
    String post(Actor as, String operation, String path, @Nullable Object... fields) {
        return answer(as, operation, path, fields).id();
    }

    /**
     * A programme after Kävlinge-Lomma's blueprint, with many cohorts, and what belongs to it as a
     * whole.
     *
     * @param cohort the key of the cohort that is opened
     */
    void programme(String key, Fixtures into, String municipality, String cohort) {
        String programme =
                post(
                        leader,
                        "create-programme",
                        "/api/programmes",
                        "definition",
                        definition(),
                        "key",
                        key);
        into.put("programme", programme);
        into.put("programme-key", key);
        into.put("municipality", municipality);
        into.put("today", today.toString());
        into.put("month", YearMonth.from(today).toString());
        into.put("cohort", cohort(programme, cohort));
        new Common(this, into).make();
    }

    String cohort(String programme, String key) {
        return post(
                leader,
                "open-cohort",
                "/api/cohorts",
                "programme",
                programme,
                "key",
                key,
                "openedOn",
                today);
    }

    private JsonNode definition() {
        ObjectNode blueprint =
                (ObjectNode)
                        front.send(
                                        Request.get(
                                                leader,
                                                "show-blueprint",
                                                "/api/blueprints/kavlinge-lomma"))
                                .body();
        ArrayNode cohorts = (ArrayNode) blueprint.path("cohorts");
        for (int number = cohorts.size() + 1; number <= COHORTS; number++) {
            ObjectNode next = ((ObjectNode) cohorts.path(0)).deepCopy();
            next.put("key", String.valueOf(number));
            cohorts.add(next);
        }
        // So that there is something to judge, to rank and to take in hand.
        ObjectNode intake = (ObjectNode) blueprint.path("intake");
        intake.put("ranked", true);
        intake.putArray("criteria")
                .addObject()
                .put("key", "motivated")
                .put("title", "Motivated")
                .put("severity", "preferred");
        ObjectNode course = blueprint.putObject("course").put("months", 12);
        course.putArray("measures")
                .addObject()
                .put("key", "wage-subsidy")
                .put("title", "Wage subsidy");
        // So that there are rounds of every way.
        ((ObjectNode) blueprint.path("matching"))
                .putArray("also")
                .add("assignment")
                .add("mutual-ranking");
        // So that there are meetings of a participant with staff.
        ((ArrayNode) blueprint.path("meetings").path("kinds"))
                .addObject()
                .put("key", "follow-up")
                .put("title", "Follow-up")
                .put("level", "participant")
                .put("purpose", "follow-up");
        // So that there are groups, and something to work through.
        ((ArrayNode) blueprint.path("events").path("kinds"))
                .addObject()
                .put("key", "learning-group")
                .put("title", "Learning group")
                .put("group", "learning-group");
        // So that there is something to publish, with consent.
        ((ObjectNode) blueprint.path("outcomes"))
                .putArray("products")
                .addObject()
                .put("key", "story")
                .put("title", "Story")
                .put("purpose", PUBLISHING);
        ((ArrayNode) blueprint.path("purposes"))
                .addObject()
                .put("key", PUBLISHING)
                .put("title", "Publish the story")
                .put("basis", "consent")
                .put("source", "The person's own consent")
                .putArray("data")
                .add("identity");
        blueprint
                .putObject("workbook")
                .putArray("tasks")
                .addObject()
                .put("key", "first")
                .put("title", "First");
        return blueprint;
    }
}
