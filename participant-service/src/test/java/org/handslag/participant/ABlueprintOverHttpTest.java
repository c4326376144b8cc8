package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ABlueprintOverHttpTest {
    private final Scene scene = new Scene();

    @Test
    void isListedAndShownToEveryMember() {
        var mentor = Scene.SERVICE.as(scene.tenant, Role.MENTOR);
        JsonNode lines = mentor.get("/api/blueprints").json().path("items");
        JsonNode line =
                lines.valueStream()
                        .filter(each -> each.path("key").asString().equals("kavlinge-lomma"))
                        .findFirst()
                        .orElseThrow();

        assertThat(lines).hasSize(15);
        assertThat(line.path("version").asInt()).isEqualTo(1);
        assertThat(line.at("/owner/key").asString()).isEqualTo("coordination-association");
        assertThat(mentor.get("/api/blueprints/kavlinge-lomma").json().path("goals")).hasSize(6);
        assertThat(mentor.get("/api/blueprints/nothing").status()).isEqualTo(404);
        assertThat(mentor.get("/api/blueprint-schema").json().path("$schema").asString())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    @Test
    void makesAProgrammeWhereItComesAlong() {
        ObjectNode definition = definition();
        definition.put("blueprint", "another");
        Answer created = scene.leader.post("/api/programmes", Map.of("definition", definition));

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.json().path("key").asString()).isEqualTo("another");
        assertThat(created.json().path("definition")).isEqualTo(definition);
    }

    @Test
    void isRefusedWithThePathOfEveryFault() {
        ObjectNode definition = definition();
        definition.put("version", 0);
        definition.remove("outcomes");
        ((ObjectNode) definition.at("/goals/2/measure")).put("question", "is-happy");
        Answer refused = scene.leader.post("/api/programmes", Map.of("definition", definition));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("blueprint-invalid");
        assertThat(refused.json().path("errors").valueStream())
                .extracting(error -> error.path("pointer").asString())
                .containsExactlyInAnyOrder(
                        "/definition/version",
                        "/definition/outcomes",
                        "/definition/goals/2/measure/question");
        assertThat(refused.json().path("errors").valueStream())
                .allSatisfy(error -> assertThat(error.path("message").asString()).isNotEmpty());
        assertThat(scene.leader.get("/api/programmes").json().path("items")).isEmpty();
    }

    @Test
    void isCheckedWithoutMakingAnythingOfIt() {
        ObjectNode definition = definition();
        Answer right = scene.leader.post("/api/blueprint-checks", Map.of("definition", definition));
        definition.put("version", 0);
        Answer wrong = scene.leader.post("/api/blueprint-checks", Map.of("definition", definition));

        assertThat(right.status()).as(right.toString()).isEqualTo(200);
        assertThat(right.json().path("valid").asBoolean(false)).isTrue();
        assertThat(right.json().path("clashes")).hasSize(8);
        assertThat(right.json().at("/asks/0/who").asString()).isEqualTo("programme");
        assertThat(wrong.json().at("/faults/0/pointer").asString()).isEqualTo("/version");
        assertThat(wrong.json().path("valid").asBoolean(true)).isFalse();
        assertThat(
                        Scene.SERVICE
                                .as(scene.tenant, Role.MENTOR)
                                .post("/api/blueprint-checks", Map.of("definition", definition))
                                .status())
                .isEqualTo(403);
        assertThat(scene.leader.get("/api/programmes").json().path("items")).isEmpty();
    }

    @Test
    void isNeededOnceAndKnown() {
        assertThat(scene.leader.post("/api/programmes", "{}").status()).isEqualTo(400);
        assertThat(
                        scene.leader
                                .post("/api/programmes", Map.of("blueprint", "nothing"))
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/blueprint");
        assertThat(
                        scene.leader
                                .post(
                                        "/api/programmes",
                                        Map.of(
                                                "blueprint",
                                                "kavlinge-lomma",
                                                "definition",
                                                definition()))
                                .status())
                .isEqualTo(400);
        scene.programme();
        assertThat(
                        scene.leader
                                .post("/api/programmes", Map.of("blueprint", "kavlinge-lomma"))
                                .code())
                .isEqualTo("programme-exists");
    }

    @Test
    void ofAnyJsonAtAllIsRefusedWithoutAnError() {
        for (String definition :
                new String[] {
                    "1",
                    "\"x\"",
                    "[]",
                    "{}",
                    "true",
                    "{\"version\": 1e400}",
                    "{\"version\": 99999999999999999999999}",
                    "{\"budget\": {\"stated\": 1e-999999}}",
                    "{\"goals\": [[]]}"
                }) {
            Answer refused =
                    scene.leader.post("/api/programmes", "{\"definition\": " + definition + "}");
            assertThat(refused.status()).as(definition + " " + refused).isEqualTo(422);
        }
    }

    private ObjectNode definition() {
        return (ObjectNode) scene.leader.get("/api/blueprints/kavlinge-lomma").json();
    }
}
