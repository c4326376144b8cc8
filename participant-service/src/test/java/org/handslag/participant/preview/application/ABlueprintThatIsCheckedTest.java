package org.handslag.participant.preview.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handslag.participant.blueprint.application.Resources;
import org.handslag.platform.problem.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./handslag blueprint validate}, as somebody at a desk uses it. */
class ABlueprintThatIsCheckedTest {
    private static final String KAVLINGE = "kavlinge-lomma";

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void tellsWhatItAsksOfPeopleAndWhatClashes() {
        assertThat(run(file("plan.yaml", shipped(KAVLINGE)))).isZero();
        assertThat(said())
                .contains(
                        "Mentors of Kävlinge: 20",
                        "Individual meeting (mentor and participant): about every month",
                        "60 %, of 70 planned that is 42",
                        "35 mentors at 2 give 70 places, Round 1 holds 70 of them to 2017-11,"
                                + " so Round 2 has 0 [stated conflict]",
                        "/disclosure/graceDays: a mentor sees what they saw for 14 days");
    }

    @Test
    void saysSoWhereTheDocumentDoesNotNameTheClashItself() {
        String silent =
                shipped(KAVLINGE)
                        .replace("/cohorts/1/participants, /activities/8", "/activities/8")
                        .replace("/cohorts/0/participants, ", "");

        assertThat(run(file("plan.yaml", silent))).isZero();
        assertThat(said()).contains("so Round 2 has 0 [the document does not say so]");
    }

    @Test
    void saysForWhatFeeAndByWhomPeopleAreSelected() {
        String shared =
                shipped(KAVLINGE)
                        .replace(
                                "\nintake:\n",
                                "\nintake:\n  fee: { amount: 250, currency: SEK, from: \"2016\" }\n"
                                        + "  sharedWith: [mentors]\n"
                                        + "  decidedBy: [process-leader]\n");

        assertThat(run(file("plan.yaml", shared))).as(said()).isZero();
        assertThat(said())
                .contains(
                        "Pays a fee since 2016: 250 SEK",
                        "Selected by: ",
                        "The mentors take part in the selection");
    }

    @Test
    void namesEveryFaultWithItsLineAndItsPath() {
        String wrong =
                shipped(KAVLINGE)
                        .replace("question: wider-network-and-strategies", "question: happier")
                        .replace("mode: mentor-choice", "mode: lottery");
        Path file = file("plan.yaml", wrong);
        int line = wrong.substring(0, wrong.indexOf("question: happier")).split("\n").length;

        assertThat(run(file)).isEqualTo(1);
        assertThat(said())
                .contains("Faults: 2")
                .contains(file + ":" + line + ": /goals/3/measure/question: happier does not")
                .contains("/matching/mode: This is not one of the allowed values: mentor-choice,");
    }

    @Test
    void namesLineAndColumnOfWhatCannotBeRead() {
        Path file = file("plan.yaml", "blueprint: x\n  version: [1\n");

        assertThat(run(file)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(file + ":2:");
    }

    @Test
    void isNotReadTwiceUnderOneName() {
        assertThat(run(file("plan.yaml", "version: 1\nversion: 2\n"))).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Duplicate");
    }

    @Test
    void mayBeJsonAndIsAnsweredAsJson() {
        Path file = file("plan.json", "{\"blueprint\": \"small\"}");

        assertThat(run(file, "--json")).isEqualTo(1);
        var answer = JsonMapper.shared().readTree(said());
        assertThat(answer.path("valid").asBoolean(true)).isFalse();
        assertThat(answer.path("faults").valueStream())
                .extracting(fault -> fault.path("pointer").asString())
                .contains("/intake", "/owner", "/matching");
    }

    @Test
    void isTurnedIntoWhatTheApiTakes() {
        String[] json = {"json", file("plan.yaml", shipped("podium")).toString()};

        assertThat(Validation.run(json, print(out), print(err))).isZero();
        var document = JsonMapper.shared().readTree(said());
        assertThat(document.at("/cohorts/0/participants").asInt()).isEqualTo(4);
        assertThat(document.at("/goals/1/staffShare/by").asString()).isEqualTo("2010");
    }

    @Test
    void isAskedForRightly() {
        assertThat(Validation.run(new String[] {"validate"}, print(out), print(err))).isEqualTo(2);
        assertThat(run(folder.resolve("nothing.yaml"))).isEqualTo(2);
        assertThat(run(file("plan.yaml", "{}"), "--lang", "fr")).isEqualTo(2);
        assertThat(run(file("empty.yaml", ""))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bli-med",
                "duo-stockholm",
                "grimstad",
                "ingenjorsmentor",
                "internships-inn",
                "jusek",
                "kavlinge-lomma",
                "konsten-att-delta",
                "mentorprogram-inn",
                "nho-global-future",
                "oxlo",
                "podium",
                "vs-humentor",
                "yrkeskompis",
                "yrkesmentorer"
            })
    void isToldInEveryLanguage(String key) {
        for (Locale language : Words.LANGUAGES) {
            out.reset();
            assertThat(run(file(key + ".yaml", shipped(key)), "--lang", language.getLanguage()))
                    .isZero();
            assertThat(said()).doesNotContainPattern("\\{[a-z]+}");
        }
    }

    @Test
    void hasWordsForWhateverCanBeSaidOfIt() throws IOException {
        Words words = new Words("participant-service");
        Set<String> codes = new TreeSet<>();
        Pattern code =
                Pattern.compile(
                        "(?:Line\\.of|new Line)\\(\\s*\"([a-z][a-z-]*[a-z])\"|"
                                + "\\? \"([a-z-]+[a-z])\"|: \"([a-z-]+[a-z])\"");
        Pattern held =
                Pattern.compile("add\\(\\s*\"[^\"]*\"[^,\";]*(?:\"[^\"]*\")?,\\s*\"([a-z-]+)\"\\)");
        try (Stream<Path> files =
                Files.walk(Path.of("src/main/java/org/handslag/participant/preview/model"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                code.matcher(source)
                        .results()
                        .forEach(
                                found ->
                                        Stream.of(found.group(1), found.group(2), found.group(3))
                                                .filter(one -> one != null)
                                                .forEach(codes::add));
                held.matcher(source)
                        .results()
                        .forEach(found -> codes.add("default-" + found.group(1)));
            }
        }
        codes.removeAll(Set.of("pair", "strict"));

        assertThat(codes).hasSizeGreaterThan(80);
        assertThat(codes)
                .allSatisfy(
                        one ->
                                assertThat(words.text("preview." + one, Locale.ENGLISH, Map.of()))
                                        .as(one)
                                        .isNotNull());
    }

    private int run(Path file, String... more) {
        String[] all =
                Stream.concat(Stream.of("validate", file.toString()), Stream.of(more))
                        .toArray(String[]::new);
        return Validation.run(all, print(out), print(err));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String shipped(String key) {
        return Resources.text("participant-service/blueprints/" + key + ".yaml");
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
