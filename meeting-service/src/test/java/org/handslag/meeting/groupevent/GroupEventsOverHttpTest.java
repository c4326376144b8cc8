package org.handslag.meeting.groupevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handslag.meeting.Scene;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupEventsOverHttpTest {
    private final Scene scene = new Scene();

    @BeforeEach
    void aProgramme() {
        scene.programme().admitted("adept").admitted("second");
    }

    private Answer lecture(Caller caller) {
        return caller.post(
                "/api/group-events",
                Map.of(
                        "programme", scene.id("programme"),
                        "kind", "lecture",
                        "theme", "employment-law",
                        "plannedOn", "2016-09-15",
                        "invited", 70));
    }

    @Test
    void aLectureIsForItsThemesAudiencesAndCountsWhoCame() {
        Caller leader = scene.staff(Role.PROCESS_LEADER);
        Answer planned = lecture(leader);
        Answer held =
                leader.post(
                        "/api/group-events/" + planned.id() + "/held",
                        Map.of(
                                "heldOn", "2016-09-15",
                                "participants", List.of(scene.id("adept"), scene.id("second")),
                                "mentors", List.of(scene.id("mentor")),
                                "others", List.of(Map.of("audience", "case-officers", "count", 3)),
                                "toldBy", "mentor"));

        assertThat(planned.status()).as(planned.toString()).isEqualTo(201);
        assertThat(planned.header("Location")).isEqualTo("/api/group-events/" + planned.id());
        assertThat(planned.json().path("audiences").toString())
                .isEqualTo("[\"mentors\",\"participants\"]");
        assertThat(held.status()).as(held.toString()).isEqualTo(200);
        assertThat(held.json().path("state").asString()).isEqualTo("held");
        assertThat(held.json().path("toldBy").asString()).isEqualTo("mentor");
        assertThat(held.json().at("/attendance/participants")).hasSize(2);
        assertThat(held.json().at("/attendance/others/0/count").asInt()).isEqualTo(3);
        assertThat(
                        leader.get("/api/group-events?programme=" + scene.id("programme"))
                                .json()
                                .path("items"))
                .hasSize(1);
    }

    @Test
    void whatTheProgrammeDoesNotHaveIsRefusedByName() {
        assertFault("/kind", "kind", "party");
        assertFault("/theme", "theme", "astrology");
        assertFault("/cohort", "cohort", scene.id("nothing"));
        assertFault("/audiences/1", "audiences", List.of("mentors", "press"));
        assertFault("/programme", "programme", scene.id("nothing"));
        assertFault("/plannedOn", "plannedOn", "1016-09-15");
    }

    private void assertFault(String pointer, String field, Object value) {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of(
                                "programme",
                                scene.id("programme"),
                                "kind",
                                "lecture",
                                "plannedOn",
                                "2016-09-15"));
        body.put(field, value);
        Answer answer = scene.staff(Role.PROCESS_LEADER).post("/api/group-events", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString())
                .as(answer.toString())
                .isEqualTo(pointer);
    }

    @Test
    void strangersAreNotCounted() {
        Caller leader = scene.staff(Role.PROCESS_LEADER);
        String held = "/api/group-events/" + lecture(leader).id() + "/held";

        assertThat(
                        leader.post(
                                        held,
                                        Map.of(
                                                "heldOn",
                                                "2016-09-15",
                                                "participants",
                                                List.of(scene.id("adept"), scene.id("stranger"))))
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/participants/1");
        for (String wrong : List.of("press", "a.b", "$set", "")) {
            assertThat(
                            leader.post(
                                            held,
                                            Map.of(
                                                    "heldOn",
                                                    "2016-09-15",
                                                    "others",
                                                    List.of(Map.of("audience", wrong, "count", 3))))
                                    .json()
                                    .at("/errors/0/pointer")
                                    .asString())
                    .isIn("/others", "/others/0/audience");
        }
        Map<String, Object> counted = Map.of("audience", "case-officers", "count", 3);
        assertThat(
                        leader.post(
                                        held,
                                        Map.of(
                                                "heldOn",
                                                "2016-09-15",
                                                "others",
                                                List.of(counted, counted)))
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/others/1/audience");
        assertThat(
                        leader.post(
                                        held,
                                        "{\"heldOn\":\"2016-09-15\",\"others\":[{\"audience\":\"mentors\"}]}")
                                .status())
                .isEqualTo(400);
    }

    @Test
    void twoThousandNamesFitOnTheBusAndMoreAreRefused() {
        Caller leader = scene.staff(Role.PROCESS_LEADER);
        String held = "/api/group-events/" + lecture(leader).id() + "/held";
        List<String> many =
                IntStream.range(0, 2_000).mapToObj(i -> Ids.derived("mentor", "" + i)).toList();
        Map<String, Object> body = new HashMap<>(Map.of("heldOn", "2016-09-15", "mentors", many));
        body.put("participants", List.of(scene.id("adept")));

        assertThat(leader.post(held, body).code()).isEqualTo("attendance-too-long");
        body.remove("participants");
        assertThat(leader.post(held, body).status()).isEqualTo(200);
    }

    @Test
    void anEventIsOutOfReachOfOtherProgrammesAndRoles() {
        String event = "/api/group-events/" + lecture(scene.staff(Role.PROCESS_LEADER)).id();
        Caller elsewhere = scene.staffElsewhere(Role.PROCESS_LEADER);

        assertThat(scene.staff(Role.COORDINATING_MENTOR).get(event).status()).isEqualTo(200);
        assertThat(elsewhere.get(event).status()).isEqualTo(404);
        assertThat(elsewhere.post(event + "/cancellation", Map.of("on", "2016-09-01")).status())
                .isEqualTo(404);
        assertThat(lecture(elsewhere).status()).isEqualTo(404);
        assertThat(elsewhere.get("/api/group-events").json().path("items")).isEmpty();
        assertThat(scene.mentor("mentor").get(event).status()).isEqualTo(403);
    }

    @Test
    void aCancelledEventIsNotHeld() {
        Caller leader = scene.staff(Role.PROCESS_LEADER);
        String event = "/api/group-events/" + lecture(leader).id();

        assertThat(
                        leader.post(event + "/cancellation", Map.of("on", "2016-09-01"))
                                .json()
                                .path("state")
                                .asString())
                .isEqualTo("cancelled");
        assertThat(leader.post(event + "/held", Map.of("heldOn", "2016-09-15")).code())
                .isEqualTo("event-not-planned");
    }
}
