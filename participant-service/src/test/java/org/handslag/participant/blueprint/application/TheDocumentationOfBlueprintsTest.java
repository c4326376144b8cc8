package org.handslag.participant.blueprint.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handslag.participant.blueprint.model.Fault;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a project leader reads is what the service judges by. */
class TheDocumentationOfBlueprintsTest {
    private static final Path DOCS = Path.of("..", "infra", "docs");
    private static final String FIELDS = "## Every field\n\n";

    private final BlueprintSchema schema = new BlueprintSchema();

    @Test
    void namesEveryFieldInTheSchemasOwnWords() throws IOException {
        String fields = FieldList.of(schema.document());
        Path composed = Files.writeString(Path.of("target", "blueprint-fields.md"), fields);
        String text = Files.readString(DOCS.resolve("blueprints.md"));

        assertThat(text.substring(text.indexOf(FIELDS) + FIELDS.length()))
                .as("below \"Every field\" stands what %s holds", composed.toAbsolutePath())
                .isEqualTo(fields);
    }

    @Test
    void hasAnExampleThatIsABlueprint() throws IOException {
        JsonNode example =
                new YAMLMapper().readTree(Files.readString(DOCS.resolve("blueprint-example.yaml")));

        assertThat(schema.faults(example)).isEmpty();
    }

    @Test
    void showsAFaultAsItIsFound() throws IOException {
        JsonNode example =
                new YAMLMapper()
                        .readTree(
                                Files.readString(DOCS.resolve("blueprint-example.yaml"))
                                        .replace("survey: after", "survey: afterwards"));

        assertThat(schema.faults(example))
                .extracting(Fault::pointer)
                .containsExactly("/goals/1/measure/survey");
    }
}
