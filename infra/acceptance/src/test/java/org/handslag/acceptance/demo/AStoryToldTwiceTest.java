package org.handslag.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.plan.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AStoryToldTwiceTest {

    private static final String BLUEPRINT = "participant-service/blueprints/kavlinge-lomma.yaml";

    @TempDir Path folder;

    @Test
    void theSameSeedTellsTheSameStory() throws Exception {
        assertThat(String.join("\n", story(3, "one")))
                .isEqualTo(String.join("\n", story(3, "two")));
    }

    @Test
    void anotherSeedTellsAnotherStory() throws Exception {
        assertThat(story(3, "one")).isNotEqualTo(story(4, "other"));
    }

    @Test
    void theLedgerNamesNobody() throws Exception {
        List<String> lines = story(5, "names");
        assertThat(lines).hasSizeGreaterThan(3_000);
        assertThat(lines)
                .noneMatch(line -> line.contains("\"name\"") || line.contains("@example.org"))
                .noneMatch(line -> line.contains("\"text\"") || line.contains("\"phone\""));
    }

    /** The ledger's lines without their numbers; in what order strands were served is chance. */
    private List<String> story(long seed, String name) throws Exception {
        Path out = folder.resolve(name);
        Files.createDirectories(folder.resolve("issuer"));
        try (AgreeingPlatform platform = new AgreeingPlatform(definition())) {
            Installation installation =
                    new Installation(
                            new DataFolder(folder),
                            platform.uri(),
                            platform.uri(),
                            platform.uri(),
                            "");
            PrintStream quiet =
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            Demo.live(installation, seed, out, new Progress(quiet, false));
        }
        return Files.readAllLines(out.resolve("facts.ndjson")).stream()
                .map(line -> line.replaceFirst("\"n\":\\d+,", ""))
                .sorted()
                .toList();
    }

    private static JsonNode definition() throws IOException {
        try (InputStream yaml =
                AStoryToldTwiceTest.class.getClassLoader().getResourceAsStream(BLUEPRINT)) {
            return new YAMLMapper().readTree(Objects.requireNonNull(yaml));
        }
    }
}
