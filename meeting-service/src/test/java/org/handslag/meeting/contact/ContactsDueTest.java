package org.handslag.meeting.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.handslag.meeting.Scene;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whom staff are to be in touch with, by the blueprint's rhythm. */
class ContactsDueTest {
    private final Scene scene = new Scene();

    private Scene every(int months, String with) {
        return scene.staysInTouch(Map.of("everyMonths", months, "with", with))
                .programme()
                .admitted("adept")
                .admitted("other")
                .agreed("mentor", "adept", "2016-06-01", "2016-06-02")
                .agreed("busy", "other", "2016-05-01", "2016-05-02");
    }

    private Answer due(Caller who) {
        return who.get("/api/contacts/due?programme=" + scene.id("programme"));
    }

    private List<JsonNode> items() {
        return due(scene.staff(Role.PROCESS_LEADER)).json().path("items").valueStream().toList();
    }

    private void touch(Map<String, String> whom) {
        Answer made = scene.staff(Role.PROCESS_LEADER).post("/api/contacts", whom);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
    }

    @Test
    void eachPairIsDueSoManyMonthsAfterTheLastContactElseAfterItsBeginning() {
        every(3, "pair");
        touch(
                Map.of(
                        "pair", scene.pairOf("busy", "other"),
                        "on", "2016-08-15",
                        "how", "phone"));

        assertThat(items())
                .extracting(
                        one -> one.path("pair").asString(),
                        one -> one.path("lastOn").asString(""),
                        one -> one.path("dueOn").asString())
                .containsExactly(
                        tuple(scene.pairOf("mentor", "adept"), "", "2016-09-01"),
                        tuple(scene.pairOf("busy", "other"), "2016-08-15", "2016-11-15"));
        assertThat(items().getFirst().path("daysLate").asLong()).isPositive();
        assertThat(items().getFirst().path("participant").asString()).isEqualTo(scene.id("adept"));
    }

    @Test
    void aPairThatRestsOrHasEndedIsLeftOut() {
        every(1, "pair");
        scene.pair(
                "mentor",
                "adept",
                Map.of(
                        "acceptedOn", "2016-06-01",
                        "agreedOn", "2016-06-02",
                        "pauses", List.of(Map.of("from", "2016-07-01")),
                        "state", "paused"));
        scene.pair(
                "busy",
                "other",
                Map.of(
                        "acceptedOn", "2016-05-01",
                        "agreedOn", "2016-05-02",
                        "endedOn", "2016-06-01",
                        "state", "ended"));
        assertThat(items()).isEmpty();
    }

    @Test
    void participantsAndMentorsHaveARhythmOfTheirOwn() {
        every(2, "participant");
        assertThat(items())
                .extracting(
                        one -> one.path("participant").asString(),
                        one -> one.path("dueOn").asString())
                .containsExactlyInAnyOrder(
                        tuple(scene.id("adept"), "2016-05-01"),
                        tuple(scene.id("other"), "2016-05-01"));
        assertThat(items()).noneMatch(one -> one.has("mentor"));
    }

    @Test
    void aMentorIsDueFromTheFirstPairThatGoesOn() {
        every(2, "mentor");
        touch(
                Map.of(
                        "programme",
                        scene.id("programme"),
                        "mentor",
                        scene.id("mentor"),
                        "on",
                        "2016-07-10",
                        "how",
                        "mail"));
        assertThat(items())
                .extracting(
                        one -> one.path("mentor").asString(), one -> one.path("dueOn").asString())
                .containsExactly(
                        tuple(scene.id("busy"), "2016-07-01"),
                        tuple(scene.id("mentor"), "2016-09-10"));
    }

    @Test
    void withoutARhythmNobodyIsDue() {
        scene.programme().admitted("adept").agreed("mentor", "adept", "2016-06-01", "2016-06-02");
        assertThat(items()).isEmpty();
    }

    @Test
    void whoLivesUnderProtectedIdentityIsLeftOutForOthers() {
        every(3, "pair");
        scene.protectedFor("adept", scene.leader());
        assertThat(due(scene.staff(Role.PROCESS_LEADER)).text())
                .doesNotContain(scene.id("adept"))
                .doesNotContain(scene.pairOf("mentor", "adept"))
                .contains(scene.pairOf("busy", "other"));
    }

    @Test
    void onlyWhoRunsTheProgrammeSeesIt() {
        every(3, "pair");
        assertThat(due(scene.mentor("mentor")).status()).isEqualTo(403);
        assertThat(due(scene.participant("adept")).status()).isEqualTo(403);
        assertThat(due(scene.staffElsewhere(Role.PROCESS_LEADER)).status()).isEqualTo(404);
        assertThat(
                        scene.staff(Role.PROCESS_LEADER)
                                .get("/api/contacts/due?programme=" + scene.id("nowhere"))
                                .status())
                .isEqualTo(400);
    }
}
