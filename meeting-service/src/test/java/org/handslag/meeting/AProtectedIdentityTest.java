package org.handslag.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.junit.jupiter.api.Test;

class AProtectedIdentityTest {
    private final Scene scene =
            new Scene()
                    .programme()
                    .admitted("adnan")
                    .admitted("bea")
                    .agreed("maria", "adnan", "2016-05-02", "2016-05-03")
                    .agreed("maria", "bea", "2016-05-02", "2016-05-03");
    private final Callers.Member handler = scene.leader();

    @Test
    void aPairsMeetingsAreForHandlersAndThePairOnly() {
        Answer meeting =
                scene.staff(Role.PROCESS_LEADER)
                        .post(
                                "/api/meetings",
                                Map.of(
                                        "pair", scene.pairOf("maria", "adnan"),
                                        "kind", "individual",
                                        "heldOn", "2016-06-02",
                                        "toldBy", "mentor"));
        assertThat(meeting.json().path("toldBy").asString()).isEqualTo("mentor");
        assertThat(meeting.json().path("recordedBy").asString()).isNotEmpty();
        scene.protectedFor("adnan", handler);
        String path = "/api/meetings/" + meeting.id();
        Caller other = scene.staff(Role.PROCESS_LEADER);

        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get("/api/meetings").json().path("items")).isEmpty();
        assertThat(other.get("/api/meeting-plans").text()).doesNotContain(scene.id("adnan"));
        assertThat(scene.seen(handler).get(path).status()).isEqualTo(200);
        assertThat(scene.mentor("maria").get(path).status()).isEqualTo(200);
        assertThat(scene.participant("adnan").get(path).status()).isEqualTo(200);
        assertThat(scene.participant("bea").get(path).status()).isEqualTo(404);
    }

    @Test
    void aGroupsMeetingIsShownToOthersWithoutThem() {
        String meeting =
                scene.staff(Role.PROCESS_LEADER)
                        .post(
                                "/api/meetings",
                                Map.of(
                                        "mentor", scene.id("maria"),
                                        "cohort", scene.id("cohort"),
                                        "kind", "joint",
                                        "heldOn", "2016-06-09",
                                        "participants",
                                                List.of(scene.id("adnan"), scene.id("bea"))))
                        .id();
        scene.protectedFor("adnan", handler);
        String path = "/api/meetings/" + meeting;

        for (Caller other : List.of(scene.staff(Role.PROCESS_LEADER), scene.participant("bea"))) {
            assertThat(other.get(path).status()).isEqualTo(200);
            assertThat(other.get(path).text())
                    .contains(scene.id("bea"))
                    .doesNotContain(scene.id("adnan"));
        }
        for (Caller knowing : List.of(scene.seen(handler), scene.mentor("maria"))) {
            assertThat(knowing.get(path).text()).contains(scene.id("adnan"));
        }
    }

    @Test
    void nobodyElseNamesThemInAGroupsMeetingOrReadsTheirWords() {
        Map<String, Object> joint =
                Map.of(
                        "mentor", scene.id("maria"),
                        "cohort", scene.id("cohort"),
                        "kind", "joint",
                        "heldOn", "2016-06-09",
                        "participants", List.of(scene.id("adnan"), scene.id("bea")));
        String path =
                "/api/meetings/"
                        + scene.staff(Role.PROCESS_LEADER).post("/api/meetings", joint).id();
        String minutes = path + "/minutes";
        scene.participant("bea").post(minutes, Map.of("text", "vi talade om jobb"));
        scene.participant("adnan").post(minutes, Map.of("text", "jag har flyttat"));
        scene.protectedFor("adnan", handler);
        Caller other = scene.staff(Role.PROCESS_LEADER);

        assertThat(other.post("/api/meetings", joint).code())
                .as("as for a stranger")
                .isEqualTo("not-of-this-meeting");
        assertThat(scene.seen(handler).post("/api/meetings", joint).status()).isEqualTo(201);
        for (Caller unknowing : List.of(other, scene.participant("bea"))) {
            assertThat(unknowing.get(minutes).text())
                    .contains("jobb")
                    .doesNotContain("flyttat", scene.id("adnan"));
            assertThat(unknowing.get(path).json().path("minutes").intValue()).isEqualTo(1);
        }
        for (Caller knowing : List.of(scene.seen(handler), scene.mentor("maria"))) {
            assertThat(knowing.get(minutes).text()).contains("jobb", "flyttat");
        }
    }

    @Test
    void anEventIsShownToOthersWithoutThem() {
        scene.protectedFor("adnan", handler);
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
        Map<String, Object> came =
                Map.of(
                        "heldOn",
                        "2016-06-01",
                        "participants",
                        List.of(scene.id("bea"), scene.id("adnan")));
        Answer refused = leader.post(event + "/held", came);
        assertThat(refused.json().at("/errors/0/pointer").asString())
                .as("as for somebody who is not admitted")
                .isEqualTo("/participants/1");

        assertThat(scene.seen(handler).post(event + "/held", came).text())
                .contains(scene.id("adnan"));
        assertThat(leader.get(event).text())
                .contains(scene.id("bea"))
                .doesNotContain(scene.id("adnan"));
        assertThat(leader.get("/api/group-events").text()).doesNotContain(scene.id("adnan"));
    }
}
