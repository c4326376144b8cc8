package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class APlanOverHttpTest {
    private final Scene scene = new Scene();
    private String plans = "";

    @BeforeEach
    void aProgrammeRuns() {
        Answer created =
                scene.leader.post("/api/programmes", Map.of("blueprint", "kavlinge-lomma"));
        plans = "/api/programmes/" + created.json().path("id").asString() + "/plans";
    }

    @Test
    void goesTheWayItWasDecidedAndChangesTheDefinition() {
        Answer proposed = propose("/period/to", "2017-12-31");
        Answer again = propose("/period/to", "2017-12-31");
        Answer prepared =
                scene.leader.post(
                        plans + "/2/preparation",
                        Map.of("on", "2016-01-20", "by", "preparatory-group"));
        Answer decided = decide(2, "board", "approved");

        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(200);
        assertThat(again.header("Handslag-Position"))
                .isEqualTo(proposed.header("Handslag-Position"));
        assertThat(prepared.status()).as(prepared.toString()).isEqualTo(200);
        assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
        assertThat(decided.json().at("/blueprint/version").asInt()).isEqualTo(2);
        JsonNode versions = scene.leader.get(plans).json().path("items");
        assertThat(versions.valueStream())
                .extracting(version -> version.path("state").asString())
                .containsExactly("replaced", "decided");
        assertThat(versions.at("/1/why").asString()).isEqualTo("Not done yet");
        assertThat(versions.at("/1/changes").valueStream())
                .extracting(change -> change.path("pointer").asString())
                .containsExactlyInAnyOrder("/version", "/period/to");
        assertThat(versions.at("/1/steps/1/by").asString()).isEqualTo("board");
        assertThat(shown(1)).isEqualTo("2017-11-30");
        assertThat(shown(2)).isEqualTo("2017-12-31");
        assertThat(scene.leader.get(plans + "/3").status()).isEqualTo(404);
    }

    @Test
    void isRefusedWithEveryFaultOfWhatWouldComeOut() {
        Answer refused = propose("/period/to", "2014-12-31");
        Answer nowhere = propose("/colour/of", "red");
        Answer nothing = scene.leader.post(plans, Map.of("on", "2016-01-11"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").valueStream())
                .extracting(error -> error.path("pointer").asString())
                .contains("/definition/period/to");
        assertThat(nowhere.status()).isEqualTo(400);
        assertThat(nowhere.json().at("/errors/0/pointer").asString())
                .isEqualTo("/changes/0/pointer");
        assertThat(nothing.status()).isEqualTo(400);
    }

    @Test
    void namesEverythingInUseThatItLeavesOut() {
        String programme = plans.split("/")[3];
        scene.leader.post(
                "/api/cohorts",
                Map.of("programme", programme, "key", "1", "openedOn", "2016-02-01"));
        ObjectNode next =
                (ObjectNode) scene.leader.get("/api/blueprints/kavlinge-lomma").json().deepCopy();
        next.put("version", 2);
        ((ObjectNode) next.path("meetings")).withArray("kinds").remove(2);
        ((ObjectNode) next.path("agreement")).withArray("endReasons").remove(0);
        Answer refused = scene.leader.post(plans, Map.of("definition", next, "on", "2016-03-01"));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("codes-in-use");
        assertThat(refused.text())
                .contains("/meetings/kinds/study-visit", "/agreement/endReasons/completed");
    }

    @Test
    void isForNobodyElse() {
        Map<String, Object> body =
                Map.of(
                        "on",
                        "2016-01-11",
                        "changes",
                        List.of(Map.of("pointer", "/period/to", "value", "2017-12-31")));

        var mentor = Scene.SERVICE.as(scene.tenant, Role.MENTOR);
        assertThat(mentor.post(plans, body).status()).isEqualTo(403);
        assertThat(mentor.get(plans).status()).isEqualTo(403);
        assertThat(new Scene().leader.get(plans).status()).isEqualTo(404);
    }

    private Answer propose(String pointer, String value) {
        return scene.leader.post(
                plans,
                Map.of(
                        "on",
                        "2016-01-11",
                        "why",
                        "Not done yet",
                        "changes",
                        List.of(Map.of("pointer", pointer, "value", value))));
    }

    private Answer decide(int number, String by, String outcome) {
        return scene.leader.post(
                plans + "/" + number + "/decision",
                Map.of("on", "2016-02-08", "by", by, "outcome", outcome));
    }

    private String shown(int number) {
        return scene.leader.get(plans + "/" + number).json().at("/definition/period/to").asString();
    }
}
