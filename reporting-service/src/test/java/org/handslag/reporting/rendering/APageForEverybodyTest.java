package org.handslag.reporting.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.handslag.reporting.figures.plan.Form;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.Report;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports in a browser, held against WCAG 2.2 AA as far as axe-core can. Needs Node.js and
 * Chromium; where they are, axe-core is installed beside them once, under {@code target}.
 */
@Tag("long")
class APageForEverybodyTest {
    private static final Path SOURCES = Path.of("src/test/accessibility");
    private static final Path WORKSHOP = Path.of("target/accessibility");
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    @TempDir private Path pages;

    @Test
    void axeFindsNothingOnScreensAndOnPaperInAnyLanguage() throws Exception {
        Optional<String> node = program(List.of("node"));
        Optional<String> npm = program(List.of("npm"));
        Optional<String> browser = program(BROWSERS);
        assumeTrue(node.isPresent() && npm.isPresent(), "Node.js with npm is not on the path");
        assumeTrue(browser.isPresent(), "none of these is on the path: " + BROWSERS);
        assumeTrue(installed(npm.get()), "axe-core could not be installed");

        var command =
                new ArrayList<String>(
                        List.of(
                                node.get(),
                                WORKSHOP.resolve("check.mjs").toString(),
                                browser.get()));
        command.addAll(written());
        Path said = pages.resolve("said.json");
        assertThat(run(command, said, 600)).as(Files.readString(said)).isTrue();
        JsonNode result = JsonMapper.shared().readTree(Files.readString(said));
        assertThat(result.path("checked").intValue()).isGreaterThan(500);
        assertThat(result.path("found")).as(result.toPrettyString()).isEmpty();
    }

    private List<String> written() throws IOException {
        Map<String, Report> reports =
                Map.of(
                        "interim-1", SampleReports.full("interim-1", "2016-06-01"),
                        "interim-2", SampleReports.full("interim-2", "2016-12-31"),
                        "final", SampleReports.full(),
                        "sparse", SampleReports.sparse());
        var files = new ArrayList<String>();
        for (Map.Entry<String, Report> report : reports.entrySet()) {
            for (String language : Texts.LANGUAGES) {
                Path file = pages.resolve(report.getKey() + "-" + language + ".html");
                String page = ReportPage.preview(report.getValue(), language).page();
                files.add(Files.writeString(file, page).toString());
            }
        }
        for (String language : Texts.LANGUAGES) {
            for (Map.Entry<String, String> form : forms(language).entrySet()) {
                Path file = pages.resolve(form.getKey() + "-" + language + ".html");
                files.add(Files.writeString(file, form.getValue()).toString());
            }
        }
        return files;
    }

    /** What people without an account get to see. */
    private static Map<String, String> forms(String language) {
        var head =
                new FormPage.Head(
                        new Form(
                                "survey",
                                Words.of("A survey"),
                                "survey",
                                "participants",
                                null,
                                null,
                                "after",
                                null,
                                List.of(
                                        question("first", "yes-no"),
                                        question("second", "agree-5"))),
                        Words.of("A programme"));
        return Map.of(
                "form", FormPage.anonymous(head, language, 3, true),
                "printed", FormPage.printed(head, language),
                "thanks", FormPage.thanks(language),
                "unusable", FormPage.unusable(language));
    }

    private static Form.Question question(String key, String scale) {
        return new Form.Question(key, Words.of("Is it so?"), scale, List.of(), null);
    }

    private static Optional<String> program(List<String> names) {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH"))
                                .orElse("")
                                .split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static boolean installed(String npm) throws Exception {
        Files.createDirectories(WORKSHOP);
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                Files.writeString(WORKSHOP.resolve(source.getFileName()), Files.readString(source));
            }
        }
        return Files.isDirectory(WORKSHOP.resolve("node_modules/axe-core"))
                || run(
                        List.of(
                                npm,
                                "install",
                                "--prefix",
                                WORKSHOP.toString(),
                                "--ignore-scripts",
                                "--no-audit",
                                "--no-fund",
                                "--no-package-lock"),
                        WORKSHOP.resolve("npm.log"),
                        120);
    }

    private static boolean run(List<String> command, Path said, int seconds) throws Exception {
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(said.toFile())
                        .redirectError(WORKSHOP.resolve("errors.log").toFile())
                        .start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }
}
