package org.handslag.acceptance.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.handslag.acceptance.matrix.Examples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the document shows is what the matrix sends. */
class TheExamplesTest {
    private static final Path FILE =
            Path.of("../contracts/src/main/resources/contracts/openapi/examples.json");

    @Test
    void areTheBodiesOfTheMatrix() throws IOException {
        Map<String, JsonNode> examples = Examples.all();
        String written =
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(examples)
                        + "\n";
        if (Boolean.getBoolean("handslag.release")) {
            Files.writeString(FILE, written);
        }
        assertThat(examples).hasSizeGreaterThan(100);
        assertThat(written).doesNotContain("@");
        assertThat(Files.readString(FILE))
                .as("write them anew, and then release the API: -Dhandslag.release=true")
                .isEqualTo(written);
    }
}
