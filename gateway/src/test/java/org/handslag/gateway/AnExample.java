package org.handslag.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** An example of how others build on the platform, as a process of its own. */
final class AnExample implements AutoCloseable {
    private static final Path ALL =
            Path.of("..", "infra", "contracts", "examples").toAbsolutePath();
    private static final Path NODE = Path.of("target", "examples", "node").toAbsolutePath();
    private static final int NPM_SECONDS = 90;

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private AnExample(Path folder, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("example-said").start(this::listen);
    }

    /** Runs a command in a folder, with these variables besides. */
    static AnExample run(Path folder, Map<String, String> environment, String... command) {
        return new AnExample(folder, environment, List.of(command));
    }

    /** Where an example of the JDK alone is. */
    static String java(String file) {
        return ALL.resolve("java").resolve(file).toString();
    }

    /** The command that runs it. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Where an example for Node is, beside the libraries that it names, which npm has installed
     * there. Where there is no node, or npm can install nothing, the test is left out and says so.
     */
    static String node(String file) {
        assumeTrue(runs(Path.of("."), "node", "--version"), "left out: there is no node here");
        try {
            Files.createDirectories(NODE);
            Path wanted = ALL.resolve("node").resolve("package.json");
            Path installed = NODE.resolve("package.json");
            if (!Files.exists(NODE.resolve("node_modules"))
                    || Files.mismatch(wanted, installed) >= 0) {
                Files.copy(wanted, installed, StandardCopyOption.REPLACE_EXISTING);
                boolean done =
                        runs(
                                NODE,
                                "npm",
                                "install",
                                "--no-package-lock",
                                "--no-audit",
                                "--no-fund",
                                "--ignore-scripts",
                                "--fetch-retries=0");
                if (!done) {
                    Files.delete(installed);
                }
                assumeTrue(done, "left out: npm could not install what the examples need");
            }
            Files.copy(
                    ALL.resolve("node").resolve(file),
                    NODE.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
            return NODE.resolve(file).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a command is there, and ends well. */
    static boolean runs(Path folder, String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (process.waitFor(NPM_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void listen() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
            }
        } catch (IOException ended) {
            // Then it says no more.
        }
    }

    /** Everything that it has said. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** The lines that begin so. */
    List<String> said(String beginning) {
        return said.stream().filter(line -> line.startsWith(beginning)).toList();
    }

    /** Waits until it has said so many lines that begin so. */
    AnExample awaitSaid(String beginning, int enough) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(said(beginning))
                                        .as("%s", said())
                                        .hasSizeGreaterThanOrEqualTo(enough));
        return this;
    }

    /** Same as {@link #kill()}. */
    @Override
    public void close() {
        kill();
    }

    /** Kills it and what it has started, as {@code kill -9} does. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
