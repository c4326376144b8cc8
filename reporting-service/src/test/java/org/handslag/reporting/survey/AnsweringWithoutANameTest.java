package org.handslag.reporting.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.reporting.Scene;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;

class AnsweringWithoutANameTest {
    private static final String QUESTION = "knows-working-life-better";

    private final Scene scene =
            new Scene()
                    .programme()
                    .admitted("a", "2016-03-01")
                    .admitted("b", "2016-03-01")
                    .admitted("c", "2016-03-01");
    private final Caller evaluator = scene.staff(Role.EVALUATOR);
    private final Caller stranger = Scene.SERVICE.stranger();

    private String open(Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of(
                                "programme",
                                scene.id("programme"),
                                "survey",
                                "participants-final",
                                "openedOn",
                                "2017-12-01"));
        body.putAll(more);
        return "/api/surveys/" + evaluator.post("/api/surveys", body).id();
    }

    private Answer give(String survey, int number, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("on", "2017-12-02", "number", number));
        body.putAll(more);
        return evaluator.post(survey + "/links", body);
    }

    private static List<String> links(Answer given) {
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        return given.json().path("links").valueStream().map(one -> one.asString()).toList();
    }

    private Answer send(String link, String fields) {
        return stranger.with("Content-Type", "application/x-www-form-urlencoded")
                .with("Accept", "text/html")
                .send("POST", link, fields.getBytes(StandardCharsets.UTF_8));
    }

    private Answer page(String link) {
        return stranger.with("Accept", "text/html").get(link);
    }

    @Test
    void whoHasALinkReadsTheFormAndAnswersOnceWithoutSigningIn() {
        String survey = open(Map.of("byLink", true));
        String link = links(give(survey, 2, Map.of())).getFirst();

        Answer form = page(link + "?lang=sv");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text())
                .contains("lang=\"sv\"", "<form method=\"post\"", QUESTION, "Bara 2 personer")
                .doesNotContain("<script");
        assertThat(form.header("Content-Security-Policy"))
                .contains("form-action 'self'", "default-src 'none'")
                .doesNotContain("unsafe-inline");

        Answer thanks = send(link + "?lang=nb", QUESTION + "=yes");
        assertThat(thanks.status()).as(thanks.text()).isEqualTo(200);
        assertThat(thanks.text()).contains("Takk");
        assertThat(send(link, QUESTION + "=no").status()).isEqualTo(404);
        Answer shown = evaluator.get(survey);
        assertThat(shown.json().path("asked").intValue()).isEqualTo(2);
        assertThat(shown.json().path("answered").intValue()).isEqualTo(1);
        assertThat(shown.json().path("respondents")).isEmpty();
    }

    @Test
    void aLinkThatCannotBeUsedGetsOneAnswerWhateverTheReason() {
        String survey = open(Map.of("byLink", true));
        List<String> links = links(give(survey, 2, Map.of()));
        String late = links(give(survey, 1, Map.of("until", "2017-12-03"))).getFirst();
        send(links.getFirst(), QUESTION + "=yes");
        String unknown = "/api/survey-forms/" + scene.tenant() + ".0123456789ABCDEFGHJK";
        String used = page(links.getFirst()).text();
        List<String> others =
                List.of(
                        late,
                        unknown,
                        "/api/survey-forms/nobody-of-that-key.0123456789ABCDEFGHJK",
                        "/api/survey-forms/whatever");
        for (String one : others) {
            assertThat(page(one).status()).as(one).isEqualTo(404);
            assertThat(page(one).text()).as(one).isEqualTo(used);
            assertThat(send(one, QUESTION + "=yes").text()).as(one).isEqualTo(used);
        }
        evaluator.post(survey + "/closure", Map.of("on", "2018-01-01"));
        assertThat(page(links.getLast()).text()).isEqualTo(used);
        assertThat(
                        stranger.post(
                                        unknown,
                                        Map.of(
                                                "answers",
                                                List.of(Map.of("question", "x", "value", "y"))))
                                .code())
                .isEqualTo("no-such-link");
    }

    @Test
    void whatIsKeptTellsNeitherTheLinkNorTheTime() {
        String survey = open(Map.of("byLink", true));
        List<String> links = links(give(survey, 3, Map.of()));
        Answer asked = stranger.with("Accept", "application/json").get(links.get(1) + "?lang=nb");
        assertThat(asked.json().at("/questions/0/answers/1/text").asString()).isEqualTo("Nei");
        Answer json =
                stranger.post(
                        links.get(1),
                        Map.of("answers", List.of(Map.of("question", QUESTION, "value", "no"))));
        assertThat(json.status()).as(json.text()).isEqualTo(200);
        assertThat(evaluator.get(survey).text()).doesNotContain(QUESTION);
        for (String link : links) {
            assertThat(evaluator.get(survey).text())
                    .doesNotContain(link.substring(link.lastIndexOf('.') + 1));
        }
        assertThat(page(links.getFirst()).status()).isEqualTo(200);
        assertThat(page(links.get(1)).status()).isEqualTo(404);
    }

    @Test
    void someAreAskedByNameAndOthersByALinkAndEachIsCountedOnce() {
        String survey = open(Map.of());
        List<String> links = links(give(survey, 1, Map.of("instead", List.of(scene.id("a")))));
        evaluator.post(
                survey + "/responses",
                Map.of("respondent", scene.id("b"), "status", "declined", "on", "2018-01-10"));
        send(links.getFirst(), QUESTION + "=yes");

        Answer shown = evaluator.get(survey);
        assertThat(shown.json().path("asked").intValue()).isEqualTo(3);
        assertThat(shown.json().path("answered").intValue()).isEqualTo(1);
        assertThat(shown.json().path("declined").intValue()).isEqualTo(1);
        assertThat(shown.text()).doesNotContain(scene.id("a"));
        assertThat(give(survey, 1, Map.of("instead", List.of(scene.id("b")))).code())
                .isEqualTo("already-answered");
        assertThat(give(survey, 1, Map.of("instead", List.of(scene.id("a")))).code())
                .isEqualTo("not-asked");
    }

    @Test
    void anEmptyFormComesBackAndAWrongOneLeavesTheLinkAsItIs() {
        String survey = open(Map.of("byLink", true));
        String link = links(give(survey, 1, Map.of())).getFirst();
        Answer again = send(link + "?lang=en", "");
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.text()).contains("role=\"alert\"", "answer at least one question");
        assertThat(send(link, QUESTION + "=perhaps").status()).isEqualTo(400);
        assertThat(send(link, "other=yes").status()).isEqualTo(400);
        assertThat(send(link, QUESTION + "=%zz").status()).isEqualTo(400);
        assertThat(send(link, "x=" + "y".repeat(40_000)).status()).isEqualTo(400);
        assertThat(page(link).status()).isEqualTo(200);
    }

    @Test
    void codesAreShownOnceAndOnlyByWhoRunsTheSurvey() {
        String survey = open(Map.of("byLink", true));
        Map<String, ?> body = Map.of("on", "2017-12-02", "number", 2);
        Caller repeating = evaluator.underKey("links-once");
        assertThat(repeating.post(survey + "/links", body).status()).isEqualTo(200);
        assertThat(repeating.post(survey + "/links", body).code()).isEqualTo("codes-were-shown");
        assertThat(evaluator.get(survey).json().at("/byLink/given").intValue()).isEqualTo(2);
        assertThat(scene.participant("a").post(survey + "/links", body).status()).isEqualTo(403);
        assertThat(give(survey, 1, Map.of("until", "2017-01-01")).code())
                .isEqualTo("until-before-given");
    }

    @Test
    void aTokenThatDoesNotCountIsRefusedThereToo() {
        String survey = open(Map.of("byLink", true));
        String link = links(give(survey, 1, Map.of())).getFirst();
        assertThat(Scene.SERVICE.withToken("not.a.token").get(link).status()).isEqualTo(401);
    }

    @Test
    void whatASurveyAsksCanBeReadAndPrintedByStaffAndByThoseAsked() {
        String survey = open(Map.of());
        Answer json = evaluator.get(survey + "/form?lang=sv");
        assertThat(json.json().at("/questions/0/question").asString()).isEqualTo(QUESTION);
        assertThat(json.json().at("/questions/0/answers/0/text").asString()).isEqualTo("Ja");
        Answer page = evaluator.with("Accept", "text/html").get(survey + "/form?lang=nb");
        assertThat(page.text()).contains("lang=\"nb\"").doesNotContain("<form", "<script");
        assertThat(scene.participant("a").get(survey + "/form").status()).isEqualTo(200);
        assertThat(scene.participant("stranger").get(survey + "/form").status()).isEqualTo(404);
    }
}
