package org.handslag.meeting.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.meeting.Scene;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeetingsWithStaffTest {
    private final Scene scene = new Scene();

    @BeforeEach
    void aProgrammeWithFollowUpsAndThreeWayTalks() {
        scene.alsoMeets("follow-up", "participant", Map.of("purpose", "follow-up"))
                .alsoMeets("three-way", "participant", Map.of("purpose", "three-way"))
                .alsoMeets(
                        "diary",
                        "pair",
                        Map.of("minutes", Map.of("by", "participant", "readBy", List.of())))
                .programme()
                .admitted("adept")
                .admitted("other")
                .agreed("mentor", "adept", "2016-06-01", "2016-06-02");
    }

    private Answer ask(Caller who, String wish) {
        return who.post(
                "/api/meetings/follow-ups",
                Map.of("cohort", scene.id("cohort"), "on", "2016-07-01", "wish", wish));
    }

    private Answer talk(Caller who, Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of(
                                "participant",
                                scene.id("adept"),
                                "cohort",
                                scene.id("cohort"),
                                "kind",
                                "three-way",
                                "heldOn",
                                "2016-08-01"));
        body.putAll(more);
        return who.post("/api/meetings", body);
    }

    @Test
    void aParticipantAsksAndStaffPlanAndHoldIt() {
        Answer asked = ask(scene.participant("adept"), "Something about Zebrafink");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        assertThat(asked.json().path("state").asString()).isEqualTo("asked");
        assertThat(asked.json().path("kind").asString()).isEqualTo("follow-up");
        Caller leader = scene.staff(Role.PROCESS_LEADER);
        String meeting = "/api/meetings/" + asked.id();
        assertThat(leader.get(meeting).json().path("wish").asString())
                .isEqualTo("Something about Zebrafink");

        Answer planned = leader.post(meeting + "/plan", Map.of("plannedOn", "2016-07-08"));
        assertThat(planned.json().path("state").asString()).isEqualTo("planned");
        Answer held = leader.post(meeting + "/held", Map.of("heldOn", "2016-07-08"));

        assertThat(held.json().path("participants").get(0).asString()).isEqualTo(scene.id("adept"));
        assertThat(held.json().path("askedOn").asString()).isEqualTo("2016-07-01");
        assertThat(Bus.shared().events("meetings", scene.tenant()))
                .noneMatch(event -> event.data().toString().contains("Zebrafink"));
    }

    @Test
    void itIsNobodyElses() {
        String meeting = "/api/meetings/" + ask(scene.participant("adept"), "Mine").id();

        assertThat(scene.participant("other").get(meeting).status()).isEqualTo(404);
        assertThat(scene.mentor("mentor").get(meeting).status()).isEqualTo(404);
        assertThat(scene.participant("adept").get(meeting).status()).isEqualTo(200);
    }

    @Test
    void aThreeWayTalkIsTheMentorsTooWhereTheyAreThere() {
        Caller leader = scene.staff(Role.PROCESS_LEADER);
        String with = talk(leader, Map.of("mentor", scene.id("mentor"))).id();
        String without = talk(leader, Map.of()).id();

        assertThat(scene.mentor("mentor").get("/api/meetings/" + with).status()).isEqualTo(200);
        assertThat(scene.mentor("mentor").get("/api/meetings/" + without).status()).isEqualTo(404);
        assertThat(talk(leader, Map.of("mentor", scene.id("stranger"))).status()).isEqualTo(400);
    }

    @Test
    void onlyStaffPutThemDown() {
        assertThat(talk(scene.participant("adept"), Map.of()).status()).isEqualTo(400);
    }

    @Test
    void nobodyTalksBeforeTheyCame() {
        Answer early = talk(scene.staff(Role.PROCESS_LEADER), Map.of("heldOn", "2016-01-31"));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.toString()).contains("not-in-programme");
    }

    @Test
    void staffWriteTheMinutesOfTheirOwnMeetings() {
        Caller leader = scene.staff(Role.PROCESS_LEADER);
        String minutes = "/api/meetings/" + talk(leader, Map.of()).id() + "/minutes";

        assertThat(leader.post(minutes, Map.of("text", "Agreed.")).status()).isEqualTo(200);
        assertThat(scene.participant("adept").get(minutes).json().path("items")).hasSize(1);
    }

    @Test
    void wherePolicyGivesThemToTheParticipantTheMentorNeitherWritesNorReadsThem() {
        Caller adept = scene.participant("adept");
        Caller mentor = scene.mentor("mentor");
        Answer held =
                mentor.post(
                        "/api/meetings",
                        Map.of(
                                "pair", scene.pairOf("mentor", "adept"),
                                "kind", "diary",
                                "heldOn", "2016-07-04"));
        String minutes = "/api/meetings/" + held.id() + "/minutes";

        Answer refused = mentor.post(minutes, Map.of("text", "I think"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.toString()).contains("minutes-not-yours");
        assertThat(adept.post(minutes, Map.of("text", "I learnt")).status()).isEqualTo(200);
        assertThat(adept.get(minutes).json().path("items")).hasSize(1);
        assertThat(mentor.get(minutes).json().path("items")).isEmpty();
        assertThat(scene.staff(Role.PROCESS_LEADER).get(minutes).json().path("items")).hasSize(1);
    }
}
