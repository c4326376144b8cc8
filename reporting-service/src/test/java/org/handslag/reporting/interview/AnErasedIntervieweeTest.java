package org.handslag.reporting.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.reporting.Scene;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Erasures;
import org.junit.jupiter.api.Test;

class AnErasedIntervieweeTest {
    private static final String SECRET = "Unmistakable words of one talk";

    private final Scene scene =
            new Scene()
                    .programme()
                    .admitted("a", "2016-03-01")
                    .admitted("b", "2016-03-01")
                    .admitted("c", "2016-03-01");
    private final Caller evaluator = scene.staff(Role.EVALUATOR);
    private final String survey =
            evaluator
                    .post(
                            "/api/surveys",
                            Map.of(
                                    "programme", scene.id("programme"),
                                    "survey", "participants-interim",
                                    "openedOn", "2016-12-01"))
                    .id();

    private String held(String kind, String... who) {
        Answer held =
                evaluator.post(
                        "/api/interviews",
                        Map.of(
                                "survey",
                                survey,
                                "kind",
                                kind,
                                "respondents",
                                List.of(who).stream().map(scene::id).toList(),
                                "on",
                                "2016-12-10",
                                "notes",
                                SECRET));
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        return "/api/interviews/" + held.id();
    }

    private void erase(String... keeps) {
        Erasures.carriedOut(
                "reporting-service", scene.tenant(), "participant", scene.id("a"), keeps);
    }

    private String data(String who) {
        return scene.staff(Role.DATA_PROTECTION_OFFICER)
                .get("/api/people/" + scene.id(who) + "/data")
                .text();
    }

    @Test
    void takesTheOwnInterviewAlongAndTheNotesOfAGroups() {
        String single = held("single", "a");
        String group = held("group", "a", "b", "c");
        assertThat(data("a")).contains(SECRET);
        assertThat(data("b")).contains("\"kind\":\"interviews\"").doesNotContain(SECRET);

        erase();

        assertThat(evaluator.get(single).status()).isEqualTo(404);
        assertThat(evaluator.get(group).text())
                .contains(scene.id("b"))
                .doesNotContain(SECRET, scene.id("a"));
    }

    @Test
    void leavesBothWhereTheDecisionKeepsMinutes() {
        String single = held("single", "a");
        erase("minutes");
        assertThat(evaluator.get(single).text()).contains(SECRET);
    }
}
