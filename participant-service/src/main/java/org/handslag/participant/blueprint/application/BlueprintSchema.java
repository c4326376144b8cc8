package org.handslag.participant.blueprint.application;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.participant.blueprint.model.Blueprint;
import org.handslag.participant.blueprint.model.Checks;
import org.handslag.participant.blueprint.model.Fault;
import org.handslag.platform.json.Json;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Judges blueprints: by the JSON Schema, and by the checks that a schema cannot make. */
@Component
public class BlueprintSchema {
    private static final String RESOURCE = "participant-service/blueprint.schema.json";

    private final JsonNode document;
    private final Schema schema;

    BlueprintSchema() {
        this.document = Json.tolerant().readTree(Resources.text(RESOURCE));
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .pathType(PathType.JSON_POINTER)
                        .build();
        this.schema =
                SchemaRegistry.withDefaultDialect(
                                SpecificationVersion.DRAFT_2020_12,
                                registry -> registry.schemaRegistryConfig(config))
                        .getSchema(document);
    }

    /** The schema itself. */
    public JsonNode document() {
        return document;
    }

    /**
     * The document as a value. By way of its text, so that numbers become those of plain JSON
     * whatever a caller's reader made of them.
     */
    public Blueprint read(JsonNode document) {
        return new Blueprint(
                Json.tolerant()
                        .readValue(
                                document.toString(), new TypeReference<Map<String, Object>>() {}));
    }

    /** Everything that is wrong with a document; empty: a blueprint. Each place is named once. */
    public List<Fault> faults(JsonNode document) {
        List<Fault> faults = new ArrayList<>();
        Set<String> places = new LinkedHashSet<>();
        for (Error error : schema.validate(document)) {
            Fault fault = fault(error);
            if (places.add(fault.pointer())) {
                faults.add(fault);
            }
        }
        if (document.isObject()) {
            for (Fault fault : Checks.of(read(document))) {
                if (!places.contains(fault.pointer())) {
                    faults.add(fault);
                }
            }
        }
        return List.copyOf(faults);
    }

    private static Fault fault(Error error) {
        String at = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required" -> new Fault(below(at, error), "missing", Map.of());
            case "additionalProperties" -> new Fault(below(at, error), "unknown-field", Map.of());
            case "type" -> new Fault(at, "wrong-type", Map.of());
            case "enum", "const" -> new Fault(at, "not-allowed", Map.of());
            case "uniqueItems" -> new Fault(at, "duplicate", Map.of());
            case "minimum", "maximum", "exclusiveMinimum", "multipleOf" ->
                    new Fault(at, "out-of-range", Map.of());
            case "minLength", "maxLength", "minItems", "maxItems", "minProperties" ->
                    new Fault(at, "wrong-size", Map.of());
            case null, default -> new Fault(at, "wrong-form", Map.of());
        };
    }

    private static String below(String at, Error error) {
        String name = error.getProperty();
        return name == null ? at : at + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
