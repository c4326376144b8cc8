package org.handslag.reporting.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.reporting.Scene;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;

class InterviewsOverHttpTest {
    private static final String SECRET = "Unmistakable words of one talk";

    private final Scene scene =
            new Scene()
                    .programme()
                    .admitted("a", "2016-03-01")
                    .admitted("b", "2016-03-01")
                    .admitted("c", "2016-03-01");
    private final Caller evaluator = scene.staff(Role.EVALUATOR);
    private final Caller leader = scene.staff(Role.PROCESS_LEADER);

    private String survey(String key) {
        Answer opened =
                evaluator.post(
                        "/api/surveys",
                        Map.of(
                                "programme",
                                scene.id("programme"),
                                "survey",
                                key,
                                "openedOn",
                                "2016-12-01"));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.id();
    }

    private Answer held(String survey, String kind, List<String> who, Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of(
                                "survey",
                                survey,
                                "kind",
                                kind,
                                "respondents",
                                who.stream().map(scene::id).toList(),
                                "on",
                                "2016-12-10"));
        body.putAll(more);
        return evaluator.post("/api/interviews", body);
    }

    @Test
    void notesAreReadByTheEvaluatorAndByNobodyWhoRunsTheProgramme() {
        String survey = survey("participants-interim");
        Answer held = held(survey, "single", List.of("a"), Map.of("notes", SECRET));
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        String path = "/api/interviews/" + held.id();
        assertThat(evaluator.get(path).text()).contains(SECRET);
        assertThat(leader.get(path).status()).isEqualTo(403);
        String list = "/api/interviews?programme=" + scene.id("programme");
        assertThat(leader.get(list).text()).contains(held.id()).doesNotContain(SECRET);
        assertThat(evaluator.get(list).text()).doesNotContain(SECRET);
        assertThat(scene.staffOf(scene.id("other"), Role.EVALUATOR).get(path).status())
                .isEqualTo(404);
    }

    @Test
    void whoeverWasInterviewedHasAnsweredTheSurveyOnce() {
        String survey = survey("participants-interim");
        held(survey, "single", List.of("a"), Map.of());
        held(survey, "group", List.of("a", "b"), Map.of("notes", SECRET));
        Answer shown = evaluator.get("/api/surveys/" + survey);
        assertThat(shown.json().path("asked").intValue()).isEqualTo(3);
        assertThat(shown.json().path("answered").intValue()).isEqualTo(2);
    }

    @Test
    void whatDoesNotFitIsRefusedAndNothingOfItIsKept() {
        String survey = survey("participants-interim");
        assertThat(held(survey, "single", List.of("a", "b"), Map.of()).text())
                .contains("one-in-single");
        assertThat(held(survey("participants-final"), "single", List.of("a"), Map.of()).text())
                .contains("not-an-interview");
        assertThat(held(survey, "group", List.of("a", "a"), Map.of()).text())
                .contains("/respondents/1", "duplicate");
        assertThat(held(survey, "group", List.of("b", "nobody"), Map.of()).code())
                .isEqualTo("not-asked");
        List<Map<String, ?>> coded = new ArrayList<>();
        coded.add(
                Map.of(
                        "respondent",
                        scene.id("c"),
                        "answers",
                        List.of(Map.of("question", "none", "value", "yes"))));
        assertThat(held(survey, "single", List.of("a"), Map.of("results", coded)).text())
                .contains("/results/0/respondent", "/results/0/answers/0/question");
        assertThat(evaluator.get("/api/surveys/" + survey).json().path("answered").intValue())
                .isZero();
    }

    @Test
    void whoIsProtectedCannotBeNamedByThoseWhoMayNotKnowOfThem() {
        String survey = survey("participants-interim");
        Answer group = held(survey, "group", List.of("b", "c"), Map.of("notes", SECRET));
        scene.protectedFor("b", "01J8QY3N5V7W9X1Z2A4B6C8D0E");
        Caller other = scene.staff(Role.EVALUATOR);
        assertThat(other.get("/api/interviews/" + group.id()).status()).isEqualTo(404);
        assertThat(other.get("/api/interviews?programme=" + scene.id("programme")).text())
                .contains(scene.id("c"))
                .doesNotContain(scene.id("b"));
    }
}
