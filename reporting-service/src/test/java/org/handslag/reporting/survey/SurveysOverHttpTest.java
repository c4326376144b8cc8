package org.handslag.reporting.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handslag.platform.access.Role;
import org.handslag.reporting.Scene;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;

class SurveysOverHttpTest {
    private final Scene scene =
            new Scene()
                    .programme()
                    .admitted("a", "2016-03-01")
                    .admitted("b", "2016-03-01")
                    .admitted("late", "2018-02-01")
                    .mentor("m", "2016-03-01");
    private final Caller evaluator = scene.staff(Role.EVALUATOR);

    private Answer open(String survey, Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of(
                                "programme",
                                scene.id("programme"),
                                "survey",
                                survey,
                                "openedOn",
                                "2017-12-01"));
        body.putAll(more);
        return evaluator.post("/api/surveys", body);
    }

    private static Map<String, Object> response(String who, String status, Map<String, ?> answers) {
        return Map.of(
                "respondent", who, "status", status, "on", "2018-01-10", "answers", list(answers));
    }

    private static List<Map<String, ?>> list(Map<String, ?> answers) {
        return new TreeMap<>(answers)
                .entrySet().stream()
                        .<Map<String, ?>>map(
                                one -> Map.of("question", one.getKey(), "value", one.getValue()))
                        .toList();
    }

    @Test
    void everybodyAdmittedByTheOpeningDayIsAskedUnlessOthersAreNamed() {
        Answer survey = open("participants-final", Map.of("cohort", scene.id("cohort")));
        assertThat(survey.status()).isEqualTo(201);
        assertThat(survey.json().path("respondents").findValuesAsString("respondent"))
                .containsExactlyInAnyOrder(scene.id("a"), scene.id("b"));
        assertThat(open("mentors-final", Map.of()).json().path("asked").intValue()).isEqualTo(1);
        Answer named = open("participants-interim", Map.of("population", List.of(scene.id("a"))));
        assertThat(named.json().path("asked").intValue()).isEqualTo(1);
        Answer counted = open("case-officers-final", Map.of("asked", 9));
        assertThat(counted.json().path("asked").intValue()).isEqualTo(9);
    }

    @Test
    void answersAreRecordedAndWhoStandsWhereIsShownButNotWhatTheySaid() {
        String survey = "/api/surveys/" + open("participants-final", Map.of()).id();
        Answer answered =
                evaluator.post(
                        survey + "/responses",
                        response(
                                scene.id("a"),
                                "answered",
                                Map.of("knows-working-life-better", "yes")));
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.json().path("answered").intValue()).isEqualTo(1);
        Map<String, Object> told = new HashMap<>(response(scene.id("b"), "not-reached", Map.of()));
        told.put("toldBy", "case-officer");
        evaluator.post(survey + "/responses", told);
        Answer shown = evaluator.get(survey);
        assertThat(shown.json().path("respondents").findValuesAsString("toldBy"))
                .containsExactly("case-officer");
        assertThat(shown.json().path("notReached").intValue()).isEqualTo(1);
        assertThat(shown.text()).doesNotContain("knows-working-life-better");
        Answer closed = evaluator.post(survey + "/closure", Map.of("on", "2018-02-28"));
        assertThat(closed.json().path("state").asString()).isEqualTo("closed");
        Answer listed = evaluator.get("/api/surveys?programme=" + scene.id("programme"));
        assertThat(listed.json().path("items")).hasSize(1);
    }

    @Test
    void whoIsProtectedIsAskedAndCountedAndShownToNobodyButHandlers() {
        String survey = "/api/surveys/" + open("participants-final", Map.of()).id();
        scene.protectedFor("a", "01J8QY3N5V7W9X1Z2A4B6C8D0E");
        Caller other = scene.staff(Role.EVALUATOR);

        Answer shown = other.get(survey);
        assertThat(shown.text()).contains(scene.id("b")).doesNotContain(scene.id("a"));
        assertThat(shown.json().path("asked").intValue())
                .as("as many as are named")
                .isEqualTo(shown.json().path("respondents").size());
        assertThat(
                        other.get("/api/surveys?programme=" + scene.id("programme"))
                                .json()
                                .at("/items/0/asked")
                                .intValue())
                .isEqualTo(shown.json().path("asked").intValue());
        for (String stranger : List.of(scene.id("a"), scene.id("somebody"))) {
            assertThat(
                            other.post(
                                            survey + "/responses",
                                            response(stranger, "declined", Map.of()))
                                    .code())
                    .isEqualTo("not-asked");
        }
    }

    @Test
    void oneSurveyOfAKeyIsOpenAtATime() {
        Answer first = open("participants-final", Map.of());
        assertThat(open("participants-final", Map.of()).code()).isEqualTo("survey-is-open");
        evaluator.post("/api/surveys/" + first.id() + "/closure", Map.of("on", "2017-12-02"));
        assertThat(open("participants-final", Map.of()).status()).isEqualTo(201);
    }

    @Test
    void answersOutsideTheFormAreRefusedWithTheirPlace() {
        String survey = "/api/surveys/" + open("participants-final", Map.of()).id();
        Answer wrong =
                evaluator.post(
                        survey + "/responses",
                        response(
                                scene.id("a"),
                                "answered",
                                Map.of("knows-working-life-better", "perhaps", "other", "yes")));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("errors").findValuesAsString("pointer"))
                .containsExactly("/answers/0/value", "/answers/1/question");
        Map<String, String> one = Map.of("question", "knows-working-life-better", "value", "yes");
        Answer twice =
                evaluator.post(
                        survey + "/responses",
                        Map.of(
                                "respondent",
                                scene.id("a"),
                                "status",
                                "answered",
                                "on",
                                "2018-01-10",
                                "answers",
                                List.of(one, one)));
        assertThat(twice.json().path("errors").findValuesAsString("pointer"))
                .containsExactly("/answers/1/question");
        assertThat(
                        evaluator
                                .post(
                                        survey + "/responses",
                                        response(scene.id("a"), "answered", Map.of()))
                                .status())
                .isEqualTo(400);
        assertThat(
                        evaluator
                                .post(
                                        survey + "/responses",
                                        response(
                                                scene.id("a"),
                                                "declined",
                                                Map.of("knows-working-life-better", "yes")))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void unknownReferencesAreNamed() {
        assertThat(open("no-such", Map.of()).text()).contains("/survey");
        assertThat(open("participants-final", Map.of("cohort", scene.id("none"))).text())
                .contains("/cohort");
        assertThat(open("participants-final", Map.of("population", List.of("x"))).text())
                .contains("/population/0");
        assertThat(
                        evaluator
                                .post(
                                        "/api/surveys",
                                        Map.of(
                                                "programme", scene.id("none"),
                                                "survey", "mentors-final",
                                                "openedOn", "+999999999-12-31"))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void aParticipantAnswersForThemselvesOnlyAndLearnsNothingOfOthers() {
        String survey = "/api/surveys/" + open("participants-final", Map.of()).id();
        Caller participant = scene.participant("a");
        Map<String, String> answers = Map.of("knows-working-life-better", "yes");
        Answer own =
                participant.post(
                        survey + "/responses", response(scene.id("a"), "answered", answers));
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.json().has("answered")).isFalse();
        assertThat(
                        participant
                                .post(
                                        survey + "/responses",
                                        response(scene.id("b"), "answered", answers))
                                .status())
                .isEqualTo(404);
        assertThat(participant.get(survey).status()).isEqualTo(403);
    }
}
