package org.handslag.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Erasures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WhatIsPublishedTest {
    private final Scene scene = new Scene();

    @ParameterizedTest
    @ValueSource(strings = {"meeting-plans", "meetings", "group-events", "contacts"})
    void everyTypeHasASampleThatFollowsTheSchema(String plural) {
        Contract contract = Contract.of(plural);
        assertThat(contract.types()).isNotEmpty();
        for (String type : contract.types()) {
            JsonNode sample = contract.sample(type);
            assertThat(sample.path("type").asString()).isEqualTo(type);
            assertThat(sample.path("key").asString())
                    .endsWith("/" + sample.at("/data/id").asString());
            contract.holdsFor(sample.path("data"));
        }
    }

    @Test
    void everyEventFollowsTheSchemaAndEveryTypeIsPublished() {
        scene.alsoMeets("follow-up", "participant", Map.of("purpose", "follow-up"))
                .programme()
                .admitted("adept")
                .admitted("second")
                .agreed("mentor", "adept", "2016-06-01", "2016-06-02")
                .agreed("mentor", "second", "2016-06-01", "2016-06-02")
                .admitted("third")
                .agreed("leaving", "third", "2016-06-01", "2016-06-02");
        scene.awaitExpected("joint", "2016-08-02", "2016-10-02", "2016-12-02");
        scene.onLeave("second", "2016-07-15", "2016-08-15");
        scene.awaitExpected("joint", "2016-10-02", "2016-12-02");
        meetings();
        groupEvents();
        contacts();
        Erasures.carriedOut("meeting-service", scene.tenant(), "mentor", scene.id("leaving"));
        Erasures.carriedOut(
                "meeting-service", scene.tenant(), "participant", scene.id("adept"), "course");
        Erasures.carriedOut("meeting-service", scene.tenant(), "participant", scene.id("second"));

        for (String plural : List.of("meeting-plans", "meetings", "group-events", "contacts")) {
            Contract contract = Contract.of(plural);
            await().untilAsserted(() -> assertThat(types(plural)).isEqualTo(contract.types()));
            events(plural)
                    .forEach(
                            event -> {
                                contract.holdsFor(event.data());
                                assertThat(event.data().path("id").asString())
                                        .isEqualTo(event.id());
                            });
        }
    }

    private Set<String> types(String plural) {
        return events(plural).map(Bus.Event::type).collect(Collectors.toSet());
    }

    /** Without what is erased whole, which has one form for all kinds. */
    private Stream<Bus.Event> events(String plural) {
        return Bus.shared().events(plural, scene.tenant()).stream()
                .filter(event -> !event.type().endsWith(".erased.v1"));
    }

    private void meetings() {
        Caller mentor = scene.mentor("mentor");
        String pair = scene.pairOf("mentor", "adept");
        Map<String, String> planned =
                Map.of("pair", pair, "kind", "individual", "plannedOn", "2016-07-01");
        String held = "/api/meetings/" + mentor.post("/api/meetings", planned).id();
        mentor.post(held + "/held", Map.of("heldOn", "2016-07-02"));
        mentor.post(held + "/minutes", Map.of("text", "About the first weeks."));
        String missed = "/api/meetings/" + mentor.post("/api/meetings", planned).id();
        mentor.post(missed + "/missed", Map.of("missedOn", "2016-07-01", "reason", "illness"));
        mentor.post(
                "/api/meetings",
                Map.of(
                        "mentor",
                        scene.id("mentor"),
                        "cohort",
                        scene.id("cohort"),
                        "kind",
                        "joint",
                        "heldOn",
                        "2016-07-20",
                        "participants",
                        List.of(scene.id("adept"), scene.id("second"))));
        String cancelled = "/api/meetings/" + mentor.post("/api/meetings", planned).id();
        mentor.post(cancelled + "/cancellation", Map.of("on", "2016-06-30"));
        scene.participant("adept")
                .post(
                        "/api/meetings/follow-ups",
                        Map.of("cohort", scene.id("cohort"), "on", "2016-07-21"));
    }

    private void contacts() {
        scene.staff(Role.PROCESS_LEADER)
                .post(
                        "/api/contacts",
                        Map.of(
                                "pair", scene.pairOf("leaving", "third"),
                                "on", "2016-07-01",
                                "how", "phone"));
    }

    private void groupEvents() {
        Caller leader = scene.staff(Role.PROCESS_LEADER);
        Map<String, String> lecture =
                Map.of(
                        "programme", scene.id("programme"),
                        "cohort", scene.id("cohort"),
                        "kind", "lecture",
                        "theme", "employment-law",
                        "plannedOn", "2016-09-15");
        String held = "/api/group-events/" + leader.post("/api/group-events", lecture).id();
        leader.post(
                held + "/held",
                Map.of(
                        "heldOn", "2016-09-16",
                        "participants", List.of(scene.id("adept"), scene.id("second")),
                        "others", List.of(Map.of("audience", "case-officers", "count", 2))));
        leader.post(held + "/conclusions", Map.of("text", "The group wants more."));
        String cancelled = "/api/group-events/" + leader.post("/api/group-events", lecture).id();
        leader.post(cancelled + "/cancellation", Map.of("on", "2016-09-01"));
    }
}
