package org.handslag.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever tries an operation with the example that the document shows sends what it takes. */
class TheReleasedExamplesTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Its body is what one survey asks, and the matrix has no survey that strangers answer. */
    private static final Set<String> WITHOUT = Set.of("answer-anonymously");

    private final JsonNode document = read();

    private static JsonNode read() {
        try {
            return JSON.readTree(ReleasedApi.in(Path.of("src/main/resources/contracts")).text());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void areWhatTheirSchemasSay() {
        List<String> faults = new ArrayList<>();
        int seen = 0;
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (JsonNode operation : path.getValue()) {
                JsonNode body = operation.at("/requestBody/content/application~1json");
                String name = operation.path("operationId").asString();
                if (body.isMissingNode() || WITHOUT.contains(name)) {
                    continue;
                }
                seen++;
                if (!body.has("example")) {
                    faults.add(name + " has none");
                } else {
                    schema(body.path("schema")).validate(body.path("example")).stream()
                            .map(each -> name + each.getInstanceLocation() + each.getMessage())
                            .forEach(faults::add);
                }
            }
        }
        assertThat(seen).isGreaterThan(100);
        assertThat(faults).isEmpty();
    }

    /** Schemas refer to the document's components, from its root. */
    private Schema schema(JsonNode of) {
        ObjectNode schema = (ObjectNode) of.deepCopy();
        schema.set("components", document.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }
}
