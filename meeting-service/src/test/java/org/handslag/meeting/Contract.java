package org.handslag.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.handslag.platform.json.Json;
import tools.jackson.databind.JsonNode;

/** The published contract of one kind of aggregate. */
final class Contract {
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));

    private final String plural;
    private final JsonNode document;
    private final Schema schema;

    private Contract(String plural) {
        this.plural = plural;
        this.document = read("schema.json");
        this.schema = SCHEMAS.getSchema(document);
    }

    static Contract of(String plural) {
        return new Contract(plural);
    }

    /** Every type of event that the contract lists. */
    Set<String> types() {
        return document.path("x-event-types")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    /** The sample of a type: {@code type}, {@code key}, {@code sequence}, {@code data}. */
    JsonNode sample(String type) {
        return read("samples/" + type + ".json");
    }

    /** Fails where the data is not what the schema says. */
    void holdsFor(JsonNode data) {
        assertThat(schema.validate(data)).as(plural + " " + data).isEmpty();
    }

    private JsonNode read(String file) {
        String place = "/contracts/events/" + plural + "/" + file;
        try (InputStream content = Contract.class.getResourceAsStream(place)) {
            assertThat(content).as(place).isNotNull();
            return Json.tolerant().readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
