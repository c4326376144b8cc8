package org.handslag.meeting.groupevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.meeting.Scene;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Erasures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoursesAndGroupsTest {
    private final Scene scene = new Scene();
    private Caller leader = scene.staff(Role.PROCESS_LEADER);

    @BeforeEach
    void threeParticipants() {
        scene.programme().admitted("a").admitted("b").admitted("c");
        leader = scene.staff(Role.PROCESS_LEADER);
    }

    private String event(String kind, Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of(
                                "programme",
                                scene.id("programme"),
                                "kind",
                                kind,
                                "plannedOn",
                                "2016-09-01"));
        body.putAll(more);
        Answer planned = leader.post("/api/group-events", body);
        assertThat(planned.status()).as(planned.toString()).isEqualTo(201);
        return "/api/group-events/" + planned.id();
    }

    private String held(String kind, String... participants) {
        String event = event(kind, Map.of());
        leader.post(
                event + "/held",
                Map.of(
                        "heldOn",
                        "2016-09-01",
                        "participants",
                        List.of(participants).stream().map(scene::id).toList()));
        return event;
    }

    private Answer form(String... participants) {
        return leader.post(
                "/api/groups",
                Map.of(
                        "programme",
                        scene.id("programme"),
                        "kind",
                        "learning-group",
                        "key",
                        "first",
                        "formedOn",
                        "2016-09-01",
                        "participants",
                        List.of(participants).stream().map(scene::id).toList()));
    }

    @Test
    void aCourseSaysWhoHasCompletedIt() {
        held("diversity-course", "a", "b");
        held("diversity-course", "a", "c");
        held("diversity-course", "c");
        held("lecture", "b");

        Answer courses = leader.get("/api/courses?programme=" + scene.id("programme"));

        assertThat(courses.json().path("items")).as(courses.toString()).hasSize(1);
        assertThat(courses.json().at("/items/0/held").asInt()).isEqualTo(3);
        Map<String, String> progress = new HashMap<>();
        courses.json()
                .at("/items/0/participants")
                .forEach(
                        each ->
                                progress.put(
                                        each.path("person").asString(),
                                        each.path("progress").asString()));
        assertThat(progress)
                .containsEntry(scene.id("a"), "completed")
                .containsEntry(scene.id("b"), "not-completed")
                .containsEntry(scene.id("c"), "completed");
        assertThat(
                        scene.staffElsewhere(Role.PROCESS_LEADER)
                                .get("/api/courses?programme=" + scene.id("programme"))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void whatAGroupConcludedIsReadByStaffAndIsNotOnTheBus() {
        String event = held("lecture", "a");
        Answer written = leader.post(event + "/conclusions", Map.of("text", "Zebrafink"));

        assertThat(written.status()).isEqualTo(200);
        assertThat(leader.get(event + "/conclusions").json().at("/items/0/text").asString())
                .isEqualTo("Zebrafink");
        assertThat(leader.get(event).json().path("conclusions").asInt()).isEqualTo(1);
        assertThat(scene.participant("a").get(event + "/conclusions").status()).isEqualTo(403);
        assertThat(Bus.shared().events("group-events", scene.tenant()))
                .noneMatch(one -> one.data().toString().contains("Zebrafink"));
        assertThat(
                        leader.post(
                                        event("lecture", Map.of()) + "/conclusions",
                                        Map.of("text", "Too early"))
                                .status())
                .isEqualTo(409);
    }

    @Test
    void aLearningGroupKeepsItsMembersAndMeetsInEventsOfItsKind() {
        Answer group = form("a", "b");
        assertThat(group.status()).as(group.toString()).isEqualTo(201);
        Answer changed =
                leader.post(
                        "/api/groups/" + group.id() + "/members",
                        Map.of(
                                "on",
                                "2016-10-01",
                                "join",
                                Map.of("participants", List.of(scene.id("c"))),
                                "leave",
                                List.of(scene.id("a"))));
        assertThat(changed.json().path("members")).hasSize(3);

        String event = event("learning-group", Map.of("group", group.id()));
        assertThat(leader.get(event).json().path("group").asString()).isEqualTo(group.id());
        Answer wrong =
                leader.post(
                        "/api/group-events",
                        Map.of(
                                "programme",
                                scene.id("programme"),
                                "kind",
                                "lecture",
                                "plannedOn",
                                "2016-09-01",
                                "group",
                                group.id()));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(
                        leader.get("/api/groups?programme=" + scene.id("programme"))
                                .json()
                                .path("items"))
                .hasSize(1);
    }

    @Test
    void nobodyUnknownIsInAGroup() {
        assertThat(form("a", "stranger").toString()).contains("/participants/1");
    }

    @Test
    void anErasedPersonIsInNoGroup() {
        form("a", "b");
        Erasures.carriedOut("meeting-service", scene.tenant(), "participant", scene.id("a"));

        assertThat(
                        leader.get("/api/groups?programme=" + scene.id("programme"))
                                .json()
                                .at("/items/0/members"))
                .hasSize(1);
    }
}
