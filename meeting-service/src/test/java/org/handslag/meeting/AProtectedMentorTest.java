package org.handslag.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.junit.jupiter.api.Test;

/** Meetings and events of a mentor whose identity is protected. */
class AProtectedMentorTest {
    private final Scene scene =
            new Scene()
                    .programme()
                    .admitted("adnan")
                    .admitted("bea")
                    .mentorProtectedFor("maria", null)
                    .mentorProtectedFor("nils", null)
                    .agreed("maria", "adnan", "2016-05-02", "2016-05-03")
                    .agreed("maria", "bea", "2016-05-02", "2016-05-03");
    private final Callers.Member handler = scene.leader();

    @Test
    void theirPairsMeetingsAreForHandlersAndThePairOnly() {
        Map<String, Object> body =
                Map.of(
                        "pair", scene.pairOf("maria", "adnan"),
                        "kind", "individual",
                        "heldOn", "2016-06-02");
        String path =
                "/api/meetings/"
                        + scene.staff(Role.PROCESS_LEADER).post("/api/meetings", body).id();
        scene.mentorProtectedFor("maria", handler);
        Caller other = scene.staff(Role.PROCESS_LEADER);

        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get("/api/meetings").json().path("items")).isEmpty();
        Answer refused = other.post("/api/meetings", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/pair");
        for (Caller knowing :
                List.of(scene.seen(handler), scene.mentor("maria"), scene.participant("adnan"))) {
            assertThat(knowing.get(path).status()).isEqualTo(200);
        }
    }

    @Test
    void theirGroupsMeetingAndItsPlanAreShownToOthersWithoutThem() {
        Map<String, Object> joint = joint("maria");
        String path =
                "/api/meetings/"
                        + scene.staff(Role.PROCESS_LEADER).post("/api/meetings", joint).id();
        await().untilAsserted(
                        () ->
                                assertThat(
                                                scene.staff(Role.PROCESS_LEADER)
                                                        .get("/api/meeting-plans")
                                                        .text())
                                        .contains("joint"));
        scene.mentorProtectedFor("maria", handler);
        Caller other = scene.staff(Role.PROCESS_LEADER);
        String maria = scene.id("maria");

        assertThat(other.get(path).text()).contains(scene.id("bea")).doesNotContain(maria);
        assertThat(other.get("/api/meetings").text()).contains("joint").doesNotContain(maria);
        assertThat(other.get("/api/meeting-plans").text()).contains("joint").doesNotContain(maria);
        for (String list : List.of("/api/meetings?mentor=", "/api/meeting-plans?mentor=")) {
            assertThat(other.get(list + maria).json().path("items")).as(list).isEmpty();
            assertThat(scene.seen(handler).get(list + maria).text()).contains(maria);
        }
        for (Caller knowing :
                List.of(scene.seen(handler), scene.mentor("maria"), scene.participant("bea"))) {
            assertThat(knowing.get(path).text()).contains(maria);
        }
    }

    @Test
    void nobodyElseNamesThemForAGroupsMeeting() {
        scene.mentorProtectedFor("maria", handler);
        Caller other = scene.staff(Role.PROCESS_LEADER);
        Answer concealed = other.post("/api/meetings", joint("maria"));
        Answer unknown = other.post("/api/meetings", joint("nobody"));

        assertThat(concealed.status()).isEqualTo(400).isEqualTo(unknown.status());
        assertThat(concealed.json().path("errors")).isEqualTo(unknown.json().path("errors"));
        assertThat(scene.seen(handler).post("/api/meetings", joint("maria")).status())
                .isEqualTo(201);
    }

    @Test
    void anEventIsShownToOthersWithoutThemAsWithoutAnIdThatIsNobodys() {
        scene.mentorProtectedFor("maria", handler);
        Caller leader = scene.staff(Role.PROCESS_LEADER);
        String event =
                "/api/group-events/"
                        + leader.post(
                                        "/api/group-events",
                                        Map.of(
                                                "programme", scene.id("programme"),
                                                "kind", "lecture",
                                                "plannedOn", "2016-06-01"))
                                .id();
        Answer held =
                leader.post(
                        event + "/held",
                        Map.of(
                                "heldOn",
                                "2016-06-01",
                                "mentors",
                                List.of(scene.id("maria"), scene.id("nils"), scene.id("nobody"))));

        assertThat(held.status()).as(held.toString()).isEqualTo(200);
        assertThat(held.text())
                .contains(scene.id("nils"))
                .doesNotContain(scene.id("maria"), scene.id("nobody"));
        assertThat(leader.get("/api/group-events").text()).doesNotContain(scene.id("maria"));
        assertThat(scene.seen(handler).get(event).text()).contains(scene.id("maria"));
    }

    private Map<String, Object> joint(String mentor) {
        return Map.of(
                "mentor", scene.id(mentor),
                "cohort", scene.id("cohort"),
                "kind", "joint",
                "heldOn", "2016-06-09",
                "participants", List.of(scene.id("adnan"), scene.id("bea")));
    }
}
