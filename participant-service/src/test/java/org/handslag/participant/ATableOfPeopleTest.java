package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.Scene.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.junit.jupiter.api.Test;

class ATableOfPeopleTest {
    private static final String PATH = "/api/participants/import";
    private static final String GOOD =
            """
            name,municipality,gender,birthYear,email,languages,occupations,source
            Invented Ali,kavlinge,man,1980,ali@example.org,sv:B1 ar:native,2512,
            "Invented, Bea",lomma,woman,,,,,employment-service
            """;

    private final Scene scene = new Scene();

    @Test
    void isRegisteredAndReferredOnceHoweverOftenItIsSent() {
        String cohort = scene.cohort(scene.programme().id()).id();
        Map<String, Object> body = body(GOOD);
        body.put("cohort", cohort);
        body.put("source", "language-courses");
        body.put("dryRun", true);

        Answer dry = done(scene.leader.post(PATH, body));
        assertThat(dry.json().path("rows").asInt()).isEqualTo(2);
        assertThat(people()).isZero();
        body.remove("dryRun");
        Answer first = done(scene.leader.underKey("table-1").post(PATH, body));
        Answer again = done(scene.leader.underKey("table-1").post(PATH, body));

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(people()).isEqualTo(2);
        String ali = first.json().at("/items/0/participant").asString();
        Answer shown = done(scene.leader.get("/api/participants/" + ali));
        assertThat(shown.json().at("/languages/1/level").asString()).isEqualTo("native");
        assertThat(shown.json().path("birthYear").asInt()).isEqualTo(1980);
        assertThat(source(first, 0)).isEqualTo("language-courses");
        assertThat(source(first, 1)).isEqualTo("employment-service");
    }

    @Test
    void isRefusedWholeAndEveryFaultyRowIsNamed() {
        String cohort = scene.cohort(scene.programme().id()).id();
        String wrong =
                """
                name;municipality;gender;birthYear;email;colour
                Invented Ali;kavlinge;man;eighty;ali@example.org;red
                ;kavlinge;man;1980;ali@example.org
                Invented Bea;kavlinge;lady;1980;
                Invented Cid;kavlinge;man;1980;not-an-address
                Invented Dan;kavlinge;man;1980;;;;
                """;
        assertThat(pointers(scene.leader.post(PATH, body(wrong))))
                .containsExactlyInAnyOrder(
                        "/csv/0",
                        "/csv/5",
                        "/csv/1/birthYear",
                        "/csv/2/name",
                        "/csv/3/gender",
                        "/csv/4/email");

        Map<String, Object> elsewhere =
                body("name,municipality,gender,birthYear\nA,lund,man,1980\nB,kavlinge,man,2016\n");
        elsewhere.put("cohort", cohort);
        elsewhere.put("source", "neighbour");
        Answer refused = scene.leader.post(PATH, elsewhere);
        assertThat(refused.json().path("errors").valueStream().map(e -> e.path("code").asString()))
                .containsExactly("unknown-source", "born-after-registration");
        assertThat(people()).isZero();
    }

    @Test
    void isLoadedByWhoMayRegisterAndOnlyWhereTheyMay() {
        assertThat(scene.service.as(scene.tenant, Role.EVALUATOR).post(PATH, body(GOOD)).status())
                .isEqualTo(403);
        assertThat(scene.leader.post(PATH, body("name,municipality,gender\n")).status())
                .isEqualTo(400);
    }

    private static Map<String, Object> body(String csv) {
        return new HashMap<>(Map.of("csv", csv, "on", "2016-02-03"));
    }

    private String source(Answer imported, int item) {
        String admission = imported.json().at("/items/" + item + "/admission").asString();
        return scene.leader.get("/api/admissions/" + admission).json().path("source").asString();
    }

    private int people() {
        return scene.leader.get("/api/participants").json().path("items").size();
    }

    private static List<String> pointers(Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
    }
}
