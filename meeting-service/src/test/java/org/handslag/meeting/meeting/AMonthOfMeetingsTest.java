package org.handslag.meeting.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.meeting.Scene;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AMonthOfMeetingsTest {
    private final Scene scene = new Scene();

    @BeforeEach
    void threePairs() {
        scene.programme()
                .admitted("a")
                .admitted("b")
                .admitted("c")
                .agreed("mentor", "a", "2016-06-01", "2016-06-02")
                .agreed("mentor", "b", "2016-06-01", "2016-06-02")
                .agreed("another", "c", "2016-06-01", "2016-06-02");
    }

    private Map<String, Object> row(String mentor, String participant, String day, String on) {
        return new HashMap<>(
                Map.of("pair", scene.pairOf(mentor, participant), "kind", "individual", day, on));
    }

    private Answer send(Caller who, List<Map<String, Object>> rows) {
        return who.post(
                "/api/meetings/month",
                Map.of(
                        "programme",
                        scene.id("programme"),
                        "month",
                        "2016-07",
                        "toldBy",
                        "mentor",
                        "rows",
                        rows));
    }

    private int recorded(Caller who) {
        return who.get("/api/meetings?programme=" + scene.id("programme"))
                .json()
                .path("items")
                .size();
    }

    @Test
    void isRecordedForManyPairsAtOnceAndSentAgainOnlyAddsWhatIsNew() {
        Caller leader = scene.staff(Role.PROCESS_LEADER);
        Map<String, Object> missed = row("mentor", "b", "missedOn", "2016-07-05");
        missed.put("missedReason", "illness");
        Map<String, Object> held = row("mentor", "a", "heldOn", "2016-07-04");
        held.put("minutesLong", 60);

        Answer first = send(leader, List.of(held, missed));
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.json().path("recorded").asInt()).isEqualTo(2);
        assertThat(first.header("Handslag-Position")).contains(",");
        Answer again =
                send(leader, List.of(held, missed, row("another", "c", "heldOn", "2016-07-31")));

        assertThat(again.json().path("recorded").asInt()).isEqualTo(1);
        assertThat(again.json().path("present").asInt()).isEqualTo(2);
        assertThat(again.json().at("/rows/0/meeting"))
                .isEqualTo(first.json().at("/rows/0/meeting"));
        assertThat(recorded(leader)).isEqualTo(3);
    }

    @Test
    void isRefusedWholeWithEveryFault() {
        Caller leader = scene.staff(Role.PROCESS_LEADER);
        Map<String, Object> unknown = row("mentor", "b", "heldOn", "2016-07-05");
        unknown.put("kind", "party");
        Map<String, Object> bare = row("mentor", "b", "missedOn", "2016-07-06");

        Answer refused =
                send(
                        leader,
                        List.of(
                                row("mentor", "a", "heldOn", "2016-07-04"),
                                row("mentor", "a", "heldOn", "2016-07-04"),
                                row("mentor", "a", "heldOn", "2016-08-01"),
                                unknown,
                                bare,
                                row("nobody", "a", "heldOn", "2016-07-05")));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.toString())
                .contains(
                        "/rows/1",
                        "duplicate",
                        "/rows/2/heldOn",
                        "other-month",
                        "/rows/3/kind",
                        "/rows/4/missedReason",
                        "/rows/5/pair");
        assertThat(recorded(leader)).isZero();
    }

    @Test
    void isRefusedWhereAPairWasNotUnderWay() {
        Answer refused =
                scene.staff(Role.PROCESS_LEADER)
                        .post(
                                "/api/meetings/month",
                                Map.of(
                                        "programme",
                                        scene.id("programme"),
                                        "month",
                                        "2016-05",
                                        "rows",
                                        List.of(row("mentor", "a", "heldOn", "2016-05-31"))));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.toString()).contains("pair-not-live");
    }

    @Test
    void aMentorPutsDownTheOwnPairsOnly() {
        Caller mentor = scene.mentor("mentor");

        assertThat(send(mentor, List.of(row("another", "c", "heldOn", "2016-07-04"))).status())
                .isEqualTo(400);
        assertThat(send(mentor, List.of(row("mentor", "a", "heldOn", "2016-07-04"))).status())
                .isEqualTo(200);
    }

    @Test
    void aMeetingThatWasRecordedAloneIsNotMadeTwice() {
        Caller leader = scene.staff(Role.PROCESS_LEADER);
        leader.post("/api/meetings", row("mentor", "a", "heldOn", "2016-07-04"));

        Answer month = send(leader, List.of(row("mentor", "a", "heldOn", "2016-07-04")));

        assertThat(month.json().path("present").asInt()).isEqualTo(1);
        assertThat(recorded(leader)).isEqualTo(1);
    }
}
