package org.handslag.meeting.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.handslag.meeting.Scene;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StayingInTouchTest {
    private final Scene scene = new Scene();

    @BeforeEach
    void aPair() {
        scene.programme()
                .admitted("adept")
                .admitted("other")
                .agreed("mentor", "adept", "2016-06-01", "2016-06-02");
    }

    private Answer touch(Caller who, Map<String, String> with) {
        Map<String, String> body = new HashMap<>(Map.of("on", "2016-09-01", "how", "phone"));
        body.putAll(with);
        return who.post("/api/contacts", body);
    }

    private int seen(Caller who) {
        return who.get("/api/contacts?programme=" + scene.id("programme"))
                .json()
                .path("items")
                .size();
    }

    @Test
    void staffPutDownThatTheyCalledAndBothOfThePairSeeIt() {
        Answer made =
                touch(
                        scene.staff(Role.PROCESS_LEADER),
                        Map.of("pair", scene.pairOf("mentor", "adept")));

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.json().path("participant").asString()).isEqualTo(scene.id("adept"));
        assertThat(seen(scene.mentor("mentor"))).isEqualTo(1);
        assertThat(seen(scene.participant("adept"))).isEqualTo(1);
        assertThat(seen(scene.participant("other"))).isZero();
        assertThat(seen(scene.staffElsewhere(Role.PROCESS_LEADER))).isZero();
    }

    @Test
    void longAfterThePairsEndTheyAreNotTheMentorsAnyMore() {
        touch(scene.staff(Role.PROCESS_LEADER), Map.of("pair", scene.pairOf("mentor", "adept")));
        scene.pair(
                "mentor",
                "adept",
                Map.of(
                        "acceptedOn", "2016-06-01",
                        "agreedOn", "2016-06-02",
                        "endedOn", "2016-10-01",
                        "state", "ended"));

        assertThat(seen(scene.mentor("mentor"))).isZero();
        assertThat(seen(scene.participant("adept"))).isEqualTo(1);
    }

    @Test
    void onePersonOfTheProgrammeIsEnough() {
        Caller leader = scene.staff(Role.PROCESS_LEADER);
        String programme = scene.id("programme");

        assertThat(
                        touch(
                                        leader,
                                        Map.of(
                                                "programme",
                                                programme,
                                                "participant",
                                                scene.id("other")))
                                .status())
                .isEqualTo(201);
        assertThat(
                        touch(leader, Map.of("programme", programme, "mentor", scene.id("mentor")))
                                .status())
                .isEqualTo(201);
        assertThat(seen(leader)).isEqualTo(2);
    }

    @Test
    void whoeverIsNotThereIsUnknown() {
        Caller leader = scene.staff(Role.PROCESS_LEADER);

        assertThat(touch(leader, Map.of()).status()).isEqualTo(400);
        assertThat(touch(leader, Map.of("pair", scene.id("no-pair"))).status()).isEqualTo(400);
        assertThat(touch(leader, Map.of("participant", scene.id("adept"))).toString())
                .contains("/programme");
        assertThat(
                        touch(
                                        leader,
                                        Map.of(
                                                "programme", scene.id("programme"),
                                                "mentor", scene.id("stranger")))
                                .toString())
                .contains("/mentor");
    }

    @Test
    void anAuthoritysContactFollowsParticipantsOnly() {
        String programme = scene.id("programme");
        Map<String, String> withMentor =
                Map.of("programme", programme, "mentor", scene.id("mentor"));
        touch(scene.staff(Role.PROCESS_LEADER), withMentor);
        Caller nav = scene.contact("programme");

        assertThat(
                        touch(nav, Map.of("programme", programme, "participant", scene.id("other")))
                                .status())
                .isEqualTo(201);
        assertThat(touch(nav, withMentor).toString()).contains("/mentor", "unknown");
        assertThat(seen(nav)).isEqualTo(1);
        assertThat(seen(scene.contact("another-programme"))).isZero();
    }

    @Test
    void aParticipantPutsDownNone() {
        assertThat(
                        touch(
                                        scene.participant("adept"),
                                        Map.of("pair", scene.pairOf("mentor", "adept")))
                                .status())
                .isEqualTo(403);
    }
}
