package org.handslag.meeting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.meeting.Scene;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlansWithWindowsTest {
    private final Scene scene = new Scene();

    @BeforeEach
    void aPairWithHoursAMonthAndThemesInAll() {
        scene.alsoMeets("hours", "pair", Map.of("hoursPerMonth", Map.of("atLeast", 2)))
                .alsoMeets(
                        "theme-talk",
                        "pair",
                        Map.of(
                                "total",
                                Map.of("min", 1, "max", 2),
                                "form",
                                "digital",
                                "purpose",
                                "evaluation",
                                "themes",
                                List.of(
                                        Map.of("key", "cv", "title", "CV"),
                                        Map.of("key", "network", "title", "Network"))))
                .alsoMeets("whenever", "pair", Map.of("total", "unknown"))
                .alsoMeets("alone", "pair", Map.of("total", 3, "between", "joint"))
                .alsoMeets("talk", "participant", Map.of("purpose", "three-way", "total", 2))
                .programme()
                .admitted("adept")
                .agreed("mentor", "adept", "2016-10-01", "2016-10-01");
    }

    private JsonNode plan(String kind) {
        return scene.latest("meeting-plans").values().stream()
                .map(Bus.Event::data)
                .filter(data -> data.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no plan of " + kind));
    }

    private Answer record(Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of(
                                "pair",
                                scene.pairOf("mentor", "adept"),
                                "kind",
                                "theme-talk",
                                "heldOn",
                                "2016-10-20"));
        body.putAll(more);
        return scene.mentor("mentor").post("/api/meetings", body);
    }

    @Test
    void hoursAreDueInEachMonthAndATotalByTheEnd() {
        await().untilAsserted(() -> assertThat(plan("hours").path("windows")).hasSize(3));
        assertThat(plan("hours").path("unit").asString()).isEqualTo("hours");
        assertThat(plan("hours").at("/windows/2/to").asString()).isEqualTo("2016-12-31");
        assertThat(plan("hours").at("/windows/0/required").asDouble()).isEqualTo(2);
        await().untilAsserted(
                        () ->
                                assertThat(plan("theme-talk").at("/windows/0/required").asDouble())
                                        .isEqualTo(1));
        scene.awaitExpected("individual", "2016-11-01", "2016-12-01");
        assertThat(plan("individual").has("windows")).isFalse();
        assertThat(scene.latest("meeting-plans").values())
                .noneMatch(event -> event.data().path("kind").asString().equals("whenever"));
    }

    @Test
    void aTotalIsDueAgainWhereTheCourseWasCompletedAfterThePairWasEnded() {
        Map<String, Object> ended =
                Map.of(
                        "acceptedOn", "2016-10-01",
                        "agreedOn", "2016-10-01",
                        "endedOn", "2016-12-20",
                        "state", "ended");
        scene.pair("mentor", "adept", ended);
        await().untilAsserted(() -> assertThat(plan("theme-talk").path("windows")).isEmpty());
        scene.completed("adept", "2016-12-20");
        await().untilAsserted(() -> assertThat(plan("theme-talk").path("windows")).hasSize(1));
    }

    @Test
    void aHeldMeetingSaysHowLongItWasAndTakesItsThemeFromWhatIsLeft() {
        await().untilAsserted(() -> assertThat(plan("theme-talk").at("/themes/left")).hasSize(2));

        Answer held = record(Map.of("minutesLong", 90, "theme", "network"));

        assertThat(held.status()).as(held.toString()).isEqualTo(201);
        assertThat(held.json().path("minutesLong").asInt()).isEqualTo(90);
        assertThat(held.json().path("format").asString()).isEqualTo("digital");
        assertThat(held.json().path("purpose").asString()).isEqualTo("evaluation");
        await().untilAsserted(
                        () ->
                                assertThat(plan("theme-talk").at("/themes/done/0").asString())
                                        .isEqualTo("network"));
        assertThat(plan("theme-talk").at("/themes/left")).hasSize(1);
    }

    @Test
    void meetingsBetweenJointOnesFollowThoseThatWereHeld() {
        await().untilAsserted(
                        () ->
                                assertThat(plan("alone").at("/windows/0/required").asInt())
                                        .isEqualTo(3));
        for (String on : List.of("2016-10-10", "2016-11-20")) {
            Answer held =
                    scene.mentor("mentor")
                            .post(
                                    "/api/meetings",
                                    Map.of(
                                            "mentor", scene.id("mentor"),
                                            "cohort", scene.id("cohort"),
                                            "kind", "joint",
                                            "heldOn", on,
                                            "participants", List.of(scene.id("adept"))));
            assertThat(held.status()).as(held.toString()).isEqualTo(201);
        }
        await().untilAsserted(() -> assertThat(plan("alone").path("windows")).hasSize(2));
        assertThat(plan("alone").at("/windows/0/to").asString()).isEqualTo("2016-11-19");
        assertThat(plan("alone").at("/windows/1/required").asInt()).isEqualTo(2);
    }

    @Test
    void talksWithStaffAreDueInThePairsTime() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(plan("talk").at("/windows/0/required").asInt())
                                        .isEqualTo(2));
        assertThat(plan("talk").path("participant").asString()).isEqualTo(scene.id("adept"));
        assertThat(plan("talk").path("pair").asString()).isEqualTo(scene.pairOf("mentor", "adept"));
    }

    @Test
    void aThemeThatTheKindDoesNotHaveIsUnknown() {
        Answer wrong = record(Map.of("theme", "weather"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.toString()).contains("/theme");
        assertThat(record(Map.of("minutesLong", 0)).status()).isEqualTo(400);
    }

    @Test
    void aPlannedMeetingIsMovedAndThenHeldWithItsTheme() {
        Caller mentor = scene.mentor("mentor");
        String meeting =
                "/api/meetings/"
                        + mentor.post(
                                        "/api/meetings",
                                        Map.of(
                                                "pair", scene.pairOf("mentor", "adept"),
                                                "kind", "theme-talk",
                                                "theme", "cv",
                                                "plannedOn", "2016-11-01"))
                                .id();

        Answer moved = mentor.post(meeting + "/plan", Map.of("plannedOn", "2016-11-08"));
        assertThat(moved.json().path("plannedOn").asString()).isEqualTo("2016-11-08");
        assertThat(
                        mentor.post(
                                        meeting + "/held",
                                        Map.of("heldOn", "2016-11-08", "theme", "weather"))
                                .status())
                .isEqualTo(400);
        Answer held =
                mentor.post(meeting + "/held", Map.of("heldOn", "2016-11-08", "minutesLong", 45));
        assertThat(held.json().path("theme").asString()).isEqualTo("cv");
        assertThat(held.json().path("minutesLong").asInt()).isEqualTo(45);
        assertThat(mentor.post(meeting + "/plan", Map.of("plannedOn", "2016-11-09")).status())
                .isEqualTo(409);
    }
}
