package org.handslag.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Erasures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnErasedPersonTest {
    private final Scene scene =
            new Scene()
                    .programme()
                    .admitted("adnan")
                    .admitted("bea")
                    .agreed("maria", "adnan", "2016-05-02", "2016-05-03")
                    .agreed("maria", "bea", "2016-05-02", "2016-05-03");
    private final Caller leader = scene.staff(Role.PROCESS_LEADER);
    private final Caller protector = scene.staff(Role.DATA_PROTECTION_OFFICER);
    private final String own =
            held(
                    Map.of(
                            "pair", scene.pairOf("maria", "adnan"),
                            "kind", "individual",
                            "heldOn", "2016-06-02"));
    private final String joint =
            held(
                    Map.of(
                            "mentor", scene.id("maria"),
                            "cohort", scene.id("cohort"),
                            "kind", "joint",
                            "heldOn", "2016-06-09",
                            "participants", List.of(scene.id("adnan"), scene.id("bea"))));
    private final String event = event();

    private String held(Map<String, ?> meeting) {
        Answer answer = leader.post("/api/meetings", meeting);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return "/api/meetings/" + answer.id();
    }

    private String event() {
        Answer planned =
                leader.post(
                        "/api/group-events",
                        Map.of(
                                "programme", scene.id("programme"),
                                "kind", "lecture",
                                "theme", "employment-law",
                                "plannedOn", "2016-09-01"));
        String path = "/api/group-events/" + planned.id();
        Answer held =
                leader.post(
                        path + "/held",
                        Map.of(
                                "heldOn", "2016-09-01",
                                "participants", List.of(scene.id("adnan"), scene.id("bea")),
                                "mentors", List.of(scene.id("maria"))));
        assertThat(held.status()).as(held.text()).isEqualTo(200);
        return path;
    }

    @BeforeEach
    void minutesAreWritten() {
        write(scene.participant("adnan"), own, "adnan of himself");
        write(scene.mentor("maria"), own, "maria of both");
        write(scene.participant("adnan"), joint, "adnan among all");
        write(scene.participant("bea"), joint, "bea among all");
        write(scene.mentor("maria"), joint, "maria of all");
    }

    private static void write(Caller who, String meeting, String text) {
        Answer answer = who.post(meeting + "/minutes", Map.of("text", text));
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
    }

    private int erase(String kind, String name, String... keeps) {
        return Erasures.carriedOut("meeting-service", scene.tenant(), kind, scene.id(name), keeps);
    }

    private Answer data(String name) {
        return protector.get("/api/people/" + scene.id(name) + "/data");
    }

    @Test
    void leavesTheMeetingsOfOthersAndTheWordsOfOthers() {
        assertThat(data("adnan").text())
                .contains("\"kind\":\"meetings\"", "\"kind\":\"group-events\"", "adnan of himself");

        assertThat(erase("participant", "adnan")).isGreaterThanOrEqualTo(3);

        assertThat(leader.get(own).status()).isEqualTo(404);
        assertThat(scene.mentor("maria").get(own + "/minutes").status()).isEqualTo(404);
        assertThat(data("adnan").json().path("items")).isEmpty();
        for (String list : List.of("/api/meetings", "/api/meeting-plans", "/api/group-events")) {
            assertThat(leader.get(list + "?programme=" + scene.id("programme")).text())
                    .as(list)
                    .doesNotContain(scene.id("adnan"));
        }
        assertThat(leader.get(event).text()).contains(scene.id("bea"));
        Caller bea = scene.participant("bea");
        assertThat(bea.get(joint).text())
                .contains(scene.id("bea"))
                .doesNotContain(scene.id("adnan"));
        assertThat(scene.mentor("maria").get(joint + "/minutes").text())
                .contains("bea among all", "maria of all")
                .doesNotContain("adnan among all");
    }

    @Test
    void leavesTheCourseWithoutWhatWasSaidWhereTheDecisionKeepsIt() {
        erase("participant", "adnan", "course");

        assertThat(leader.get(own).status()).isEqualTo(200);
        assertThat(leader.get(own + "/minutes").json().path("items")).isEmpty();
        assertThat(scene.mentor("maria").get(joint + "/minutes").text())
                .contains("bea among all", "maria of all")
                .doesNotContain("adnan among all");
    }

    @Test
    void leavesTheMinutesWhereTheDecisionKeepsThem() {
        erase("participant", "adnan", "minutes");

        assertThat(scene.mentor("maria").get(own + "/minutes").text())
                .contains("adnan of himself", "maria of both");
    }

    @Test
    void asAMentorLeavesTheParticipantsMeetings() {
        erase("mentor", "maria");

        assertThat(scene.participant("adnan").get(own).status()).isEqualTo(200);
        assertThat(scene.participant("adnan").get(own + "/minutes").text())
                .contains("adnan of himself")
                .doesNotContain("maria of both");
        assertThat(data("maria").json().path("items")).isEmpty();
        assertThat(leader.get(event).text()).doesNotContain(scene.id("maria"));
    }
}
