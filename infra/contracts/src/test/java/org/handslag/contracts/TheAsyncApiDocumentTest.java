package org.handslag.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
