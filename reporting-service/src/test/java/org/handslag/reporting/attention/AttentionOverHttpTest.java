package org.handslag.reporting.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.reporting.Scene;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Erasures;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AttentionOverHttpTest {
    private final Scene scene = new Scene().programme().mentor("m", "2016-03-01");
    private final Caller leader = scene.staff(Role.PROCESS_LEADER);

    private Scene waiting(String who) {
        return scene.admitted(who, "2016-03-01")
                .publish(
                        "pairs",
                        "pair.proposed.v1",
                        "pair-of-" + who,
                        Map.of(
                                "programme", scene.id("programme"),
                                "cohort", scene.id("cohort"),
                                "admission", scene.id("admission-of-" + who),
                                "participant", scene.id(who),
                                "mentor", scene.id("m"),
                                "origin", "staff-choice",
                                "proposedOn", "2016-05-01",
                                "answers", Map.of(),
                                "state", "proposed"));
    }

    private Answer list(Caller caller) {
        return caller.get("/api/attention?programme=" + scene.id("programme"));
    }

    private List<String> ids(Caller caller) {
        return list(caller)
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private Answer handle(Caller caller, String item, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>();
        body.put("programme", scene.id("programme"));
        body.put("what", "contacted");
        body.put("on", "2016-06-01");
        body.putAll(more);
        return caller.post("/api/attention/" + item + "/handlings", body);
    }

    @Test
    void aReasonIsASentenceInTheReadersLanguage() {
        waiting("a");
        Caller reader = scene.staff(Role.PROCESS_LEADER);
        JsonNode item =
                list(reader.with("Accept-Language", "sv"))
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(one -> one.path("code").asString().equals("answer-overdue"))
                        .findFirst()
                        .orElseThrow();
        assertThat(item.path("reason").asString())
                .isEqualTo("Ingen av dem har svarat; tillfrågade 2016-05-01.");
        assertThat(item.path("participant").asString()).isEqualTo(scene.id("a"));
        assertThat(item.path("due").asString()).isEqualTo("2016-05-15");
        assertThat(item.path("daysLate").intValue()).isPositive();
        assertThat(item.path("rule").asString()).isEqualTo("platform");
    }

    @Test
    void aMonthShortOfHoursIsReadFromWhatOtherServicesPublish() {
        scene.admitted("a", "2016-03-01")
                .publish(
                        "pairs",
                        "pair.accepted.v1",
                        "pair",
                        Map.of(
                                "programme", scene.id("programme"),
                                "cohort", scene.id("cohort"),
                                "participant", scene.id("a"),
                                "mentor", scene.id("m"),
                                "proposedOn", "2016-05-01",
                                "acceptedOn", "2016-05-02",
                                "answers", Map.of(),
                                "state", "accepted"))
                .publish(
                        "meeting-plans",
                        "meeting-plan.drawn.v1",
                        "plan",
                        Map.of(
                                "programme", scene.id("programme"),
                                "cohort", scene.id("cohort"),
                                "kind", "individual",
                                "pair", scene.id("pair"),
                                "mentor", scene.id("m"),
                                "from", "2016-05-02",
                                "expected", List.of(),
                                "unit", "hours",
                                "windows",
                                        List.of(
                                                Map.of(
                                                        "from", "2016-06-01",
                                                        "to", "2016-06-30",
                                                        "required", 2.5))))
                .publish(
                        "meetings",
                        "meeting.held.v1",
                        "meeting",
                        Map.of(
                                "programme",
                                scene.id("programme"),
                                "cohort",
                                scene.id("cohort"),
                                "kind",
                                "individual",
                                "pair",
                                scene.id("pair"),
                                "mentor",
                                scene.id("m"),
                                "heldOn",
                                "2016-06-10",
                                "minutesLong",
                                90,
                                "participants",
                                List.of(),
                                "minutes",
                                0,
                                "state",
                                "held"));
        JsonNode items = list(scene.staff(Role.PROCESS_LEADER)).json().path("items");
        assertThat(items.valueStream())
                .filteredOn(one -> one.path("code").asString().equals("hours-short"))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.path("reason").asString())
                                        .contains("1.5 of 2.5 hours"));
    }

    @Test
    void aSurveyThatNobodyClosedIsReadFromThisServicesOwn() {
        scene.admitted("a", "2016-03-01");
        Caller opener = scene.staff(Role.PROCESS_LEADER);
        String survey =
                opener.post(
                                "/api/surveys",
                                Map.of(
                                        "programme", scene.id("programme"),
                                        "survey", "participants-final",
                                        "openedOn", "2016-04-01"))
                        .id();
        assertThat(ids(opener)).contains("survey-open." + survey);
        opener.post("/api/surveys/" + survey + "/closure", Map.of("on", "2016-05-01"));
        assertThat(ids(opener)).doesNotContain("survey-open." + survey);
    }

    @Test
    void whatWasDoneStandsBesideAndHandledThingsComeLast() {
        List<String> before = ids(leader);
        assertThat(before).contains("report-due.interim-1");
        String first = before.getFirst();
        assertThat(handle(leader, first, Map.of("note", "Ringde.")).status()).isEqualTo(201);
        assertThat(ids(leader)).hasSameSizeAs(before).last().isEqualTo(first);
        JsonNode last = list(leader).json().path("items").get(before.size() - 1);
        assertThat(last.path("handled").booleanValue()).isTrue();
        assertThat(last.at("/handlings/0/what").asString()).isEqualTo("contacted");
        assertThat(last.at("/handlings/0/note").asString()).isEqualTo("Ringde.");
    }

    @Test
    void whatWasHandledUntilADayComesBackAfterIt() {
        String first = ids(leader).getFirst();
        assertThat(handle(leader, first, Map.of("until", "2016-06-30")).status()).isEqualTo(201);
        JsonNode item = list(leader).json().path("items").get(0);
        assertThat(item.path("id").asString()).isEqualTo(first);
        assertThat(item.path("handled").booleanValue()).isFalse();
        assertThat(item.path("handlings")).hasSize(1);
    }

    @Test
    void whatNeedsNoAttentionCannotBeHandled() {
        assertThat(handle(leader, "report-due.never", Map.of()).status()).isEqualTo(404);
        assertThat(handle(leader, ids(leader).getFirst(), Map.of("until", "2016-05-30")).status())
                .isEqualTo(409);
        Caller elsewhere = scene.staffOf(Ids.derived("another"), Role.PROCESS_LEADER);
        assertThat(list(elsewhere).status()).isEqualTo(404);
        assertThat(handle(elsewhere, "report-due.interim-1", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void onlyWhoRunsTheProgrammeSeesIt() {
        assertThat(list(scene.staff(Role.BOARD_READER)).status()).isEqualTo(403);
        assertThat(list(scene.staff(Role.EVALUATOR)).status()).isEqualTo(403);
        assertThat(list(scene.staff(Role.CASE_OFFICER)).status()).isEqualTo(403);
    }

    @Test
    void whoLivesUnderProtectedIdentityIsLeftOut() {
        waiting("hidden");
        String item =
                ids(scene.staff(Role.PROCESS_LEADER)).stream()
                        .filter(id -> id.startsWith("answer-overdue"))
                        .findFirst()
                        .orElseThrow();
        scene.protectedFor("hidden", Ids.derived("handler"));
        Caller other = scene.staff(Role.PROCESS_LEADER);
        assertThat(list(other).text()).doesNotContain(scene.id("hidden")).doesNotContain(item);
        assertThat(handle(other, item, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void whatWasDoneAboutSomebodyIsShownToThemAndGoesWithThem() {
        waiting("a");
        Caller writer = scene.staff(Role.PROCESS_LEADER);
        String item =
                ids(writer).stream()
                        .filter(id -> id.startsWith("answer-overdue"))
                        .findFirst()
                        .orElseThrow();
        assertThat(handle(writer, item, Map.of("note", "Ringde tva ganger.")).status())
                .isEqualTo(201);
        assertThat(data()).contains("Ringde tva ganger.").doesNotContain(scene.id("m"));

        Erasures.carriedOut("reporting-service", scene.tenant(), "participant", scene.id("a"));

        assertThat(data()).doesNotContain("attention-handlings").doesNotContain("Ringde");
    }

    private String data() {
        return scene.staff(Role.DATA_PROTECTION_OFFICER)
                .get("/api/people/" + scene.id("a") + "/data")
                .text();
    }
}
