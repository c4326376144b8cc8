package org.handslag.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.handslag.contracts.PublicType;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Admins who want to know what a system would see, before it sees anything. */
class WhatASubscriptionWouldSeeTest {
    private static final String RECRUITED = "org.handslag.mentor.recruited.v1";

    private final ATenant tenant = new ATenant();
    private final String here = Ids.derived(tenant.key(), "here");
    private final String elsewhere = Ids.derived(tenant.key(), "elsewhere");

    @Test
    void namesTypesProgrammesAndWhoseIdsTheyAre() {
        create(here);
        recruit("one", here);
        recruit("other", elsewhere);
        await().untilAsserted(
                        () -> {
                            JsonNode all = preview(Map.of());
                            assertThat(all.at("/events/seen").asInt()).isEqualTo(3);
                            assertThat(all.path("programmes")).hasSize(1);
                        });

        JsonNode all = preview(Map.of());
        assertThat(all.path("types")).hasSameSizeAs(PublicType.all());
        assertThat(all.at("/events/all").asBoolean()).isTrue();
        JsonNode formed = type(all, "org.handslag.pair.formed.v1");
        assertThat(texts(formed.path("pseudonyms")))
                .containsExactly(
                        "id", "subject", "data.admission", "data.mentor", "data.participant");
        assertThat(texts(formed.path("plain"))).containsExactly("data.cohort", "data.programme");
        assertThat(texts(type(all, "org.handslag.programme.created.v1").path("plain")))
                .containsExactly("subject");

        JsonNode some =
                preview(
                        Map.of(
                                "types",
                                List.of(RECRUITED),
                                "programmes",
                                List.of(here, elsewhere)));
        assertThat(some.path("types"))
                .extracting(it -> it.path("type").asString())
                .containsExactly(
                        RECRUITED,
                        "org.handslag.subject.erased.v1",
                        "org.handslag.event.withdrawn.v1");
        assertThat(some.at("/types/1/always").asBoolean()).isTrue();
        assertThat(some.at("/events/seen").asInt()).isEqualTo(2);
        assertThat(some.at("/events/lookedAt").asInt()).isEqualTo(3);
        assertThat(some.at("/programmes/0/id").asString()).isEqualTo(here);
        assertThat(some.at("/programmes/0/title/en").asString()).isEqualTo("Two towns");
        assertThat(texts(some.path("unknownProgrammes"))).containsExactly(elsewhere);
        assertThat(preview(Map.of("programmes", List.of(here))).at("/events/seen").asInt())
                .isEqualTo(2);
    }

    @Test
    void isForTheAdminAndAboutTypesThatThereAre() {
        assertThat(preview(Map.of()).at("/events/lookedAt").asInt()).isZero();
        Answer typo =
                tenant.admin()
                        .post(
                                "/api/subscriptions/preview",
                                Map.of("types", List.of(RECRUITED, "x")));
        assertThat(typo.status()).isEqualTo(400);
        assertThat(typo.json().at("/errors/0/pointer").asString()).isEqualTo("/types/1");
        assertThat(tenant.system().caller().post("/api/subscriptions/preview", "{}").status())
                .isEqualTo(403);
    }

    private JsonNode preview(Map<String, ?> filter) {
        Answer answer = tenant.admin().post("/api/subscriptions/preview", filter);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode type(JsonNode preview, String name) {
        return StreamSupport.stream(preview.path("types").spliterator(), false)
                .filter(it -> it.path("type").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
    }

    private void create(String programme) {
        Map<String, Object> state =
                Map.of(
                        "id",
                        programme,
                        "key",
                        "two-towns",
                        "blueprint",
                        Map.of("key", "two-towns", "version", 1),
                        "definition",
                        Map.of("title", Map.of("sv", "Två orter", "en", "Two towns")));
        Bus.shared()
                .publish("programmes", tenant.key(), programme, 1, "programme.created.v1", state);
    }

    private void recruit(String mentor, String programme) {
        String id = Ids.derived(tenant.key(), mentor);
        Map<String, String> engagement =
                Map.of("programme", programme, "recruitedOn", "2016-04-28");
        Bus.shared()
                .publish(
                        "mentors",
                        tenant.key(),
                        id,
                        1,
                        "mentor.changed.v1",
                        Map.of("id", id, "engagements", List.of(engagement)));
    }
}
