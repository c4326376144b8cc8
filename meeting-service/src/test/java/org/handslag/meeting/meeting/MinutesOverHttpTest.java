package org.handslag.meeting.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.handslag.meeting.Scene;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MinutesOverHttpTest {
    private final Scene scene = new Scene();
    private String minutes = "";

    @BeforeEach
    void aHeldMeeting() {
        scene.programme().admitted("adept").agreed("mentor", "adept", "2016-06-01", "2016-06-02");
        Answer held =
                scene.mentor("mentor")
                        .post(
                                "/api/meetings",
                                Map.of(
                                        "pair", scene.pairOf("mentor", "adept"),
                                        "kind", "individual",
                                        "heldOn", "2016-07-04"));
        minutes = "/api/meetings/" + held.id() + "/minutes";
    }

    @Test
    void everyVersionStaysAndTheProcessLeaderReadsThem() {
        Caller adept = scene.participant("adept");
        adept.post(minutes, Map.of("text", "We drew a map."));
        Answer second = scene.mentor("mentor").post(minutes, Map.of("text", "We drew two."));

        assertThat(second.status()).isEqualTo(200);
        Answer read = scene.staff(Role.PROCESS_LEADER).get(minutes);
        assertThat(read.header("ETag")).isEqualTo("\"3\"");
        assertThat(read.json().at("/items/0/text").asString()).isEqualTo("We drew a map.");
        assertThat(read.json().at("/items/1/text").asString()).isEqualTo("We drew two.");
        assertThat(read.json().at("/items/1/version").asInt()).isEqualTo(2);
        assertThat(read.json().at("/items/0/author").asString())
                .isNotEqualTo(read.json().at("/items/1/author").asString());
    }

    @Test
    void staffPutDownWhatSomebodyTold() {
        Answer told =
                scene.staff(Role.PROCESS_LEADER)
                        .post(minutes, Map.of("text", "On paper.", "toldBy", "participant"));

        assertThat(told.status()).isEqualTo(200);
        assertThat(scene.participant("adept").get(minutes).json().at("/items/0/text").asString())
                .isEqualTo("On paper.");
    }

    @Test
    void staffDoNotWriteThemAndACoordinatingMentorDoesNotReadThem() {
        assertThat(scene.staff(Role.PROCESS_LEADER).post(minutes, Map.of("text", "mine")).status())
                .isEqualTo(403);
        assertThat(scene.staff(Role.COORDINATING_MENTOR).get(minutes).status()).isEqualTo(403);
    }

    @Test
    void noWordOfThemIsOnTheBus() {
        scene.participant("adept").post(minutes, Map.of("text", "Zebrafink"));

        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("meetings", scene.tenant()))
                                        .extracting(Bus.Event::type)
                                        .containsExactly("meeting.held.v1", "meeting.minuted.v1"));
        Bus.Event minuted = Bus.shared().events("meetings", scene.tenant()).getLast();
        assertThat(minuted.data().path("minutes").asInt()).isEqualTo(1);
        assertThat(minuted.data().toString()).doesNotContain("Zebrafink").doesNotContain("author");
    }

    @Test
    void theyAreNeitherEmptyNorEndless() {
        Caller adept = scene.participant("adept");

        assertThat(adept.post(minutes, Map.of("text", " ")).status()).isEqualTo(400);
        assertThat(adept.post(minutes, Map.of("text", "x".repeat(20_001))).status()).isEqualTo(400);
        assertThat(adept.post(minutes, Map.of("text", "x".repeat(20_000))).status()).isEqualTo(200);
    }

    @Test
    void halfACharacterDoesNoHarm() {
        Caller adept = scene.participant("adept");
        Answer half = adept.post(minutes, "{\"text\":\"half \\ud800 and \\u0000\"}");

        assertThat(half.status()).as(half.toString()).isLessThan(500);
        assertThat(adept.get(minutes).status()).isEqualTo(200);
    }
}
