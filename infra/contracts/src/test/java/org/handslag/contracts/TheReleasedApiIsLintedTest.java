package org.handslag.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where npm is there and can fetch the linter; elsewhere it is said that nothing was looked at. */
@Tag("long")
class TheReleasedApiIsLintedTest {
    private static final Path FOLDER = Path.of("src/main/resources/contracts");
    private static final Path RULES = FOLDER.resolve("openapi/spectral.yaml");

    private static Optional<Spectral> spectral = Optional.empty();

    @BeforeAll
    static void fetch() throws IOException, InterruptedException {
        spectral = Spectral.fetched();
        assumeTrue(spectral.isPresent(), "npm could not fetch Spectral: the API is not linted");
    }

    @Test
    void nothingIsFound() throws IOException, InterruptedException {
        Spectral.Said said = spectral.orElseThrow().lint(RULES, ReleasedApi.in(FOLDER).file());

        assertThat(said.status()).as(said.text()).isZero();
    }

    /** The events' document, by Spectral's rules for AsyncAPI. */
    @Test
    void norInTheEvents(@TempDir Path folder) throws IOException, InterruptedException {
        Path document = folder.resolve("asyncapi.json");
        Files.writeString(document, PublicAsyncApi.compose().toString());
        Path rules = FOLDER.resolve("public/spectral.yaml");

        Spectral.Said said = spectral.orElseThrow().lint(rules, document);
        assertThat(said.status()).as(said.text()).isZero();

        Files.writeString(
                document, PublicAsyncApi.compose().toString().replace("\"receive\"", "\"listen\""));
        assertThat(spectral.orElseThrow().lint(rules, document).text()).contains("action");
    }

    @Test
    void anOperationThatSaysNothingIsFound(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path silent = folder.resolve("silent.json");
        Files.writeString(
                silent,
                """
                {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "servers": [{"url": "/"}],
                 "paths": {"/walks": {"get": {"responses": {"200": {"description": "fine"}}}}},
                 "components": {"responses": {"problem-400": {"description": "no", "content": {"text/plain": {}}}}}}
                """);

        assertThat(spectral.orElseThrow().lint(RULES, silent).text())
                .contains(
                        "handslag-summary",
                        "handslag-roles",
                        "handslag-problems",
                        "handslag-problem-json",
                        "operation-operationId");
    }
}
