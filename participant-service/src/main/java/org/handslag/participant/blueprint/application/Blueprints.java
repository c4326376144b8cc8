package org.handslag.participant.blueprint.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.handslag.participant.blueprint.model.Fault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The blueprints that come with the service, by their keys. */
@Component
public class Blueprints {
    /** The files, named one by one: a listing of the class path differs between jars. */
    private static final List<String> FILES =
            List.of(
                    "bli-med",
                    "duo-stockholm",
                    "grimstad",
                    "ingenjorsmentor",
                    "internships-inn",
                    "jusek",
                    "kavlinge-lomma",
                    "konsten-att-delta",
                    "mentorprogram-inn",
                    "nho-global-future",
                    "oxlo",
                    "podium",
                    "vs-humentor",
                    "yrkeskompis",
                    "yrkesmentorer");

    private final Map<String, JsonNode> documents = new TreeMap<>();

    /**
     * @throws IllegalStateException where one of them is not a blueprint
     */
    Blueprints(BlueprintSchema schema) {
        YAMLMapper yaml = new YAMLMapper();
        for (String file : FILES) {
            JsonNode document =
                    yaml.readTree(
                            Resources.text("participant-service/blueprints/" + file + ".yaml"));
            List<Fault> faults = schema.faults(document);
            if (!faults.isEmpty()) {
                throw new IllegalStateException("blueprint " + file + ": " + faults);
            }
            documents.put(document.path("blueprint").asString(), document);
        }
    }

    /** All of them, in the order of their keys. */
    public List<JsonNode> all() {
        return List.copyOf(documents.values());
    }

    /** The one with this key. */
    public Optional<JsonNode> find(String key) {
        return Optional.ofNullable(documents.get(key));
    }
}
