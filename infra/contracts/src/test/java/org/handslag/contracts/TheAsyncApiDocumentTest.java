package org.handslag.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TheAsyncApiDocumentTest {
    private static final Path FOLDER = Path.of("src/main/resources/contracts");

    @Test
    void saysWhatSchemasAndSamplesSay() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("asyncapi.json")))
                .as("compose it anew: org.handslag.contracts.AsyncApi " + FOLDER)
                .isEqualTo(AsyncApi.compose(FOLDER));
    }

    @Test
    void refersOnlyToWhatIsThere() throws IOException {
        JsonNode document =
                JsonMapper.shared().readTree(Files.readString(FOLDER.resolve("asyncapi.json")));

        assertThat(document.findValuesAsString("$ref")).hasSizeGreaterThan(30);
        for (String reference : document.findValuesAsString("$ref")) {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(FOLDER.resolve(reference)).exists();
            }
        }
    }

    /** What subscribers see. */
    @Test
    void ofThePublicTypesHasAllOfThemOnAllFourWays() {
        JsonNode document = PublicAsyncApi.compose();

        assertThat(document.path("channels").size()).isEqualTo(4);
        assertThat(document.path("operations").size()).isEqualTo(4);
        for (PublicType type : PublicType.all()) {
            document.path("channels")
                    .forEach(
                            way ->
                                    assertThat(way.path("messages").has(type.publicName()))
                                            .isTrue());
            JsonNode message = document.path("components").path("messages").path(type.publicName());
            JsonNode payload = message.path("payload");
            assertThat(message.path("examples").size()).isEqualTo(type.samples().size());
            for (JsonNode example : message.path("examples")) {
                assertThat(faults(payload, example.path("payload"))).as(type.name()).isEmpty();
            }
            assertThat(faults(payload, JsonMapper.shared().createObjectNode())).isNotEmpty();
        }
        for (String reference : document.findValuesAsString("$ref")) {
            assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
        }
    }

    private static List<String> faults(JsonNode schema, JsonNode data) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(data)
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
