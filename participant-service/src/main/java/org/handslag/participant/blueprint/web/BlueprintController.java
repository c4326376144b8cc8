package org.handslag.participant.blueprint.web;

import java.util.List;
import org.handslag.participant.blueprint.application.BlueprintSchema;
import org.handslag.participant.blueprint.application.Blueprints;
import org.handslag.participant.blueprint.application.StandardQuestions;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class BlueprintController {
    private final Blueprints blueprints;
    private final BlueprintSchema schema;
    private final StandardQuestions standards;

    BlueprintController(
            Blueprints blueprints, BlueprintSchema schema, StandardQuestions standards) {
        this.blueprints = blueprints;
        this.schema = schema;
        this.standards = standards;
    }

    /** A blueprint in a list. */
    record Line(String key, JsonNode title, int version, JsonNode owner) {
        static Line of(JsonNode document) {
            return new Line(
                    document.path("blueprint").asString(),
                    document.path("title"),
                    document.path("version").asInt(),
                    document.path("owner"));
        }
    }

    @Allowed("list-blueprints")
    @GetMapping(path = "/api/blueprints", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<Line> list(Call call) {
        List<Line> lines = blueprints.all().stream().map(Line::of).toList();
        return new Page<>(lines, null);
    }

    @Allowed("show-blueprint")
    @GetMapping(path = "/api/blueprints/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
    JsonNode show(Call call, @PathVariable String key) {
        return blueprints.find(key).orElseThrow(ProblemException::notFound);
    }

    @Allowed("list-standard-questions")
    @GetMapping(path = "/api/standard-questions", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<StandardQuestions.StandardQuestion> standards(Call call) {
        return new Page<>(standards.all(), null);
    }

    @Allowed("blueprint-schema")
    @GetMapping(path = "/api/blueprint-schema", produces = MediaType.APPLICATION_JSON_VALUE)
    JsonNode schema(Call call) {
        return schema.document();
    }
}
