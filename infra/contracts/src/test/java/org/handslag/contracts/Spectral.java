package org.handslag.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The linter of OpenAPI documents, as npm has it. It is fetched once, into the cache of whoever
 * runs the tests, and never becomes a part of what is built.
 */
final class Spectral {
    private static final String VERSION = "6.16.3";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path program;

    private Spectral(Path program) {
        this.program = program;
    }

    /**
     * What a run said.
     *
     * @param status 0 where nothing was found
     */
    record Said(int status, String text) {}

    /** Fetches it where it is not there yet; empty where npm is not there or does not get it. */
    static Optional<Spectral> fetched() throws IOException, InterruptedException {
        Path folder =
                Path.of(
                        System.getProperty("user.home"),
                        ".cache",
                        "handslag",
                        "spectral-" + VERSION);
        Path program = folder.resolve("node_modules/.bin/spectral");
        if (!Files.exists(program)) {
            Files.createDirectories(folder);
            Said said =
                    run(
                            List.of(
                                    "npm",
                                    "install",
                                    "--prefix",
                                    folder.toString(),
                                    "--no-save",
                                    "--no-package-lock",
                                    "--no-audit",
                                    "--no-fund",
                                    "--ignore-scripts",
                                    "@stoplight/spectral-cli@" + VERSION));
            if (said.status() != 0) {
                System.out.println(said.text());
                return Optional.empty();
            }
        }
        return Optional.of(new Spectral(program));
    }

    /** Holds a document against rules; warnings count. */
    Said lint(Path rules, Path document) throws IOException, InterruptedException {
        return run(
                List.of(
                        program.toString(),
                        "lint",
                        "--ruleset",
                        rules.toString(),
                        "--fail-severity",
                        "warn",
                        "--format",
                        "text",
                        document.toString()));
    }

    private static Said run(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("spectral", ".txt");
        try {
            Process process =
                    new ProcessBuilder(new ArrayList<>(command))
                            .redirectErrorStream(true)
                            .redirectOutput(out.toFile())
                            .start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Said(-1, "did not end within " + PATIENCE);
            }
            return new Said(process.exitValue(), Files.readString(out));
        } catch (IOException notThere) {
            return new Said(-1, String.valueOf(notThere.getMessage()));
        } finally {
            Files.delete(out);
        }
    }
}
