package org.handslag.reporting.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.reporting.Scene;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Erasures;
import org.junit.jupiter.api.Test;

class AnErasedRespondentTest {
    private final Scene scene =
            new Scene().programme().admitted("a", "2016-03-01").admitted("b", "2016-03-01");
    private final Caller evaluator = scene.staff(Role.EVALUATOR);
    private final String survey =
            "/api/surveys/"
                    + evaluator
                            .post(
                                    "/api/surveys",
                                    Map.of(
                                            "programme", scene.id("programme"),
                                            "survey", "participants-final",
                                            "openedOn", "2017-12-01"))
                            .id();

    private void answered(String who, String answer) {
        Answer answered =
                evaluator.post(
                        survey + "/responses",
                        Map.of(
                                "respondent",
                                scene.id(who),
                                "status",
                                "answered",
                                "on",
                                "2018-01-10",
                                "answers",
                                List.of(
                                        Map.of(
                                                "question",
                                                "knows-working-life-better",
                                                "value",
                                                answer))));
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
    }

    private Answer data(String who) {
        return scene.staff(Role.DATA_PROTECTION_OFFICER)
                .get("/api/people/" + scene.id(who) + "/data");
    }

    private int erase(String... keeps) {
        return Erasures.carriedOut(
                "reporting-service", scene.tenant(), "participant", scene.id("a"), keeps);
    }

    @Test
    void isNeitherAskedNorAnsweredAndTheOthersAre() {
        answered("a", "yes");
        answered("b", "no");
        assertThat(data("a").text()).contains("\"kind\":\"surveys\"", scene.id("a"), "yes");
        assertThat(data("a").text()).doesNotContain(scene.id("b"));

        assertThat(erase()).isGreaterThanOrEqualTo(1);

        Answer left = evaluator.get(survey);
        assertThat(left.json().path("asked").intValue()).isEqualTo(1);
        assertThat(left.json().path("answered").intValue()).isEqualTo(1);
        assertThat(left.text()).contains(scene.id("b")).doesNotContain(scene.id("a"));
        assertThat(data("a").json().path("items")).isEmpty();
        assertThat(data("b").text()).contains("no");
    }

    @Test
    void staysCountedWhereTheDecisionKeepsTheCourse() {
        answered("a", "yes");

        erase("course");

        assertThat(evaluator.get(survey).json().path("asked").intValue()).isEqualTo(2);
    }
}
