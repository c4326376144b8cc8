package org.handslag.participant.blueprint.application;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handslag.participant.blueprint.model.Blueprint;
import org.handslag.participant.blueprint.model.Checks;
import org.handslag.participant.blueprint.model.Fault;
import org.handslag.platform.json.Json;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;

/** Judges blueprints: by the JSON Schema, and by the checks that a schema cannot make. */
@Component
public class BlueprintSchema {
    /** How many faults are named at most. */
    static final int MOST = 200;

    private static final String RESOURCE = "participant-service/blueprint.schema.json";

    private final JsonNode document;
    private final Schema schema;
    private final StandardQuestions standards;

    /** With our own standard questions alone. */
    public BlueprintSchema() {
        this(StandardQuestions.own());
    }

    /** Reads the schema. */
    @Autowired
    BlueprintSchema(StandardQuestions standards) {
        this.standards = standards;
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
     * The document as a value, with the wordings of the standard questions that it names. By way of
     * its text, so that numbers become those of plain JSON whatever a caller's reader made of them.
     */
    public Blueprint read(JsonNode document) {
        return new Blueprint(
                Json.tolerant()
                        .readValue(
                                standards.worded(document).toString(),
                                new TypeReference<Map<String, Object>>() {}));
    }

    /**
     * Everything that is wrong with a document; empty: a blueprint. What the schema finds is named
     * once for each place; after {@value #MOST} faults nobody reads on.
     */
    public List<Fault> faults(JsonNode document) {
        List<Fault> numbers = new ArrayList<>();
        unreasonable(document, "", numbers);
        if (!numbers.isEmpty()) {
            return numbers.stream().limit(MOST).toList();
        }
        List<Fault> faults = new ArrayList<>();
        Set<String> places = new LinkedHashSet<>();
        for (Error error : schema.validate(document)) {
            Fault fault = fault(error);
            if (places.add(fault.pointer())) {
                faults.add(fault);
            }
        }
        for (Fault fault : standards.faults(document)) {
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
        return faults.stream().limit(MOST).toList();
    }

    /** Numbers that nobody means: the validator fails on some of them instead of refusing them. */
    private static void unreasonable(JsonNode node, String at, List<Fault> faults) {
        switch (node) {
            case ObjectNode object ->
                    object.forEachEntry(
                            (name, value) -> unreasonable(value, at + "/" + token(name), faults));
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) {
                    unreasonable(list.get(i), at + "/" + i, faults);
                }
            }
            case NumericNode number when !reasonable(number.numberValue()) ->
                    faults.add(new Fault(at, "out-of-range", Map.of()));
            default -> {}
        }
    }

    private static boolean reasonable(Number number) {
        return switch (number) {
            case BigDecimal decimal ->
                    decimal.precision() - decimal.scale() <= 15 && decimal.scale() <= 15;
            case BigInteger whole -> whole.bitLength() <= 50;
            case Number other -> Math.abs(other.doubleValue()) <= 1e15;
        };
    }

    private static Fault fault(Error error) {
        String at = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required" -> new Fault(below(at, error), "missing", Map.of());
            case "additionalProperties" -> new Fault(below(at, error), "unknown-field", Map.of());
            case "type" -> new Fault(at, "wrong-type", Map.of());
            case "enum", "const" -> new Fault(at, "not-allowed", Map.of("allowed", allowed(error)));
            case "uniqueItems" -> new Fault(at, "duplicate", Map.of());
            case "minimum", "maximum", "exclusiveMinimum", "multipleOf" ->
                    new Fault(at, "out-of-range", Map.of());
            case "minLength",
                    "maxLength",
                    "minItems",
                    "maxItems",
                    "minProperties",
                    "maxProperties" ->
                    new Fault(at, "wrong-size", Map.of());
            case null, default -> new Fault(at, "wrong-form", Map.of());
        };
    }

    /** The values that the schema lists at the place of an error. */
    private static String allowed(Error error) {
        JsonNode listed = error.getSchemaNode();
        return listed instanceof ArrayNode list
                ? list.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
                : listed.asString("");
    }

    private static String below(String at, Error error) {
        String name = error.getProperty();
        return name == null ? at : at + "/" + token(name);
    }

    private static String token(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
