package org.handslag.meeting.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handslag.meeting.Scene;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeetingsOverHttpTest {
    private final Scene scene = new Scene();
    private String pair = "";

    @BeforeEach
    void aMentorWithTwoPairs() {
        scene.programme()
                .admitted("adept")
                .admitted("second")
                .agreed("mentor", "adept", "2016-06-01", "2016-06-02")
                .agreed("mentor", "second", "2016-06-01", "2016-06-02")
                .admitted("third")
                .agreed("other-mentor", "third", "2016-06-01", "2016-06-02");
        pair = scene.pairOf("mentor", "adept");
    }

    private Map<String, Object> held(String on) {
        return Map.of("pair", pair, "kind", "individual", "heldOn", on);
    }

    @Test
    void aMentorRecordsAnOwnMeetingAfterwards() {
        Answer recorded = scene.mentor("mentor").post("/api/meetings", held("2016-07-04"));

        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(201);
        assertThat(recorded.header("Location")).isEqualTo("/api/meetings/" + recorded.id());
        assertThat(recorded.position()).isEqualTo("meetings/" + recorded.id() + "/1");
        assertThat(recorded.json().path("state").asString()).isEqualTo("held");
        assertThat(recorded.json().at("/participants/0").asString()).isEqualTo(scene.id("adept"));
        assertThat(scene.participant("adept").get("/api/meetings/" + recorded.id()).header("ETag"))
                .isEqualTo("\"1\"");
    }

    @Test
    void othersNeitherSeeNorTouchIt() {
        String path =
                "/api/meetings/"
                        + scene.mentor("mentor").post("/api/meetings", held("2016-07-04")).id();

        for (Caller other :
                List.of(
                        scene.mentor("other-mentor"),
                        scene.participant("second"),
                        scene.staffElsewhere(Role.PROCESS_LEADER))) {
            assertThat(other.get(path).status()).isEqualTo(404);
            assertThat(other.get(path + "/minutes").status()).isEqualTo(404);
            assertThat(other.post("/api/meetings", held("2016-07-05")).status()).isEqualTo(400);
            assertThat(other.post(path + "/cancellation", Map.of("on", "2016-07-05")).status())
                    .isEqualTo(404);
            assertThat(other.get("/api/meetings").json().path("items")).isEmpty();
        }
        assertThat(scene.staff(Role.CASE_OFFICER).get(path).status()).isEqualTo(403);
    }

    @Test
    void aPlannedMeetingIsMissedForOneOfTheBlueprintsReasons() {
        Caller leader = scene.staff(Role.PROCESS_LEADER);
        Answer planned =
                leader.post(
                        "/api/meetings",
                        Map.of(
                                "pair", pair,
                                "kind", "individual",
                                "format", "digital",
                                "plannedOn", "2016-08-01"));
        String missed = "/api/meetings/" + planned.id() + "/missed";

        assertThat(planned.json().path("state").asString()).isEqualTo("planned");
        assertThat(
                        leader.post(missed, Map.of("missedOn", "2016-08-01", "reason", "weather"))
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/reason");
        Answer done =
                leader.post(
                        missed,
                        Map.of(
                                "missedOn", "2016-08-01",
                                "reason", "illness",
                                "toldBy", "participant"));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().path("missedReason").asString()).isEqualTo("illness");
        assertThat(
                        leader.post(
                                        "/api/meetings/" + planned.id() + "/held",
                                        Map.of("heldOn", "2016-08-01"))
                                .code())
                .isEqualTo("meeting-not-planned");
    }

    @Test
    void aMentorMeetsAllOwnParticipantsAtOnce() {
        Answer joint =
                scene.mentor("mentor")
                        .post(
                                "/api/meetings",
                                Map.of(
                                        "mentor", scene.id("mentor"),
                                        "cohort", scene.id("cohort"),
                                        "kind", "network-map",
                                        "heldOn", "2016-07-10",
                                        "participants", List.of(scene.id("second"))));

        assertThat(joint.status()).as(joint.toString()).isEqualTo(201);
        assertThat(joint.json().path("mentor").asString()).isEqualTo(scene.id("mentor"));
        assertThat(joint.json().has("pair")).isFalse();
        assertThat(
                        scene.participant("adept")
                                .get("/api/meetings?cohort=" + scene.id("cohort"))
                                .json()
                                .path("items"))
                .hasSize(1);
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        Caller leader = scene.staff(Role.PROCESS_LEADER);

        assertThat(leader.post("/api/meetings", held("2016-05-31")).code())
                .isEqualTo("pair-not-live");
        assertThat(
                        leader.post(
                                        "/api/meetings",
                                        Map.of(
                                                "pair",
                                                pair,
                                                "kind",
                                                "individual",
                                                "heldOn",
                                                "2016-07-04",
                                                "participants",
                                                List.of(scene.id("third"))))
                                .code())
                .isEqualTo("not-of-this-meeting");
        assertFault(Map.of("pair", pair, "kind", "party", "heldOn", "2016-07-04"), "/kind");
        assertFault(Map.of("pair", pair, "kind", "joint", "heldOn", "2016-07-04"), "/kind");
        assertFault(Map.of("pair", pair, "kind", "individual"), "/plannedOn");
        assertFault(Map.of("kind", "individual", "heldOn", "2016-07-04"), "/pair");
        assertFault(
                Map.of("pair", scene.id("nothing"), "kind", "individual", "heldOn", "2016-07-04"),
                "/pair");
        assertFault(
                Map.of("pair", pair, "kind", "individual", "heldOn", "+99999-01-01"), "/heldOn");
        assertFault(
                Map.of("pair", pair, "kind", "individual", "missedOn", "2016-07-04"),
                "/missedReason");
        assertFault(
                Map.of(
                        "pair", pair,
                        "kind", "individual",
                        "heldOn", "2016-07-04",
                        "missedOn", "2016-07-04"),
                "/missedOn");
        assertFault(
                Map.of(
                        "mentor",
                        scene.id("nobody"),
                        "cohort",
                        scene.id("cohort"),
                        "kind",
                        "joint",
                        "heldOn",
                        "2016-07-04"),
                "/mentor");
    }

    private void assertFault(Map<String, ?> body, String pointer) {
        Answer answer = scene.staff(Role.PROCESS_LEADER).post("/api/meetings", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString())
                .as(answer.toString())
                .isEqualTo(pointer);
    }

    @Test
    void aRepeatedKeyRecordsOneMeeting() {
        Caller mentor = scene.mentor("mentor").underKey("once");
        Answer first = mentor.post("/api/meetings", held("2016-07-04"));
        Answer again = mentor.post("/api/meetings", held("2016-07-04"));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(scene.mentor("mentor").get("/api/meetings?pair=" + pair).json().path("items"))
                .hasSize(1);
    }
}
