package org.handslag.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handslag.acceptance.RunningPlatform;
import org.handslag.acceptance.life.Lives;
import org.handslag.acceptance.recount.Recount;
import org.handslag.acceptance.recount.Unreadable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programmes of the field, lived through the gateway by what their blueprints say. */
class AProgrammeLivedByItsBlueprintTest {

    @TempDir static Path folder;

    private static Map<String, Object> few;

    @BeforeAll
    static void lived() throws Exception {
        RunningPlatform platform = RunningPlatform.shared();
        List<Lives.Asked> asked =
                ManyDemo.ofProduct().stream()
                        .filter(one -> List.of("podium", "bli-med").contains(key(one)))
                        .toList();
        few = live(platform, asked, folder.resolve("few"));
    }

    @Test
    void keepsEveryInvariantOfTheServices() {
        assertThat(few).hasSize(2).allSatisfy((key, figures) -> holds(figures));
    }

    @Test
    void comesOutAsItsDocumentTells() {
        assertThat(of(few, "podium"))
                .containsEntry("applicants", 36)
                .containsEntry("admitted", 4)
                .containsEntry("employed", 3)
                .containsEntry("pairs", 0);
        assertThat(of(few, "bli-med"))
                .containsEntry("admitted", 9)
                .containsEntry("pairs", 9)
                .containsEntry("employed", 2);
    }

    @Test
    void leavesAReportAndTheFacts() {
        assertThat(folder.resolve("few/podium/board-report.json")).exists();
        assertThat(folder.resolve("few/podium/facts.ndjson")).exists();
        assertThat(folder.resolve("few/summary.json")).exists();
    }

    @Test
    void isRecountedByItsBlueprintAlone() {
        for (String key : few.keySet()) {
            Recount.Found found = Recount.of(folder.resolve("few").resolve(key));
            assertThat(found.differences()).as(key).isEmpty();
            assertThat(found.figures()).as(key).isGreaterThan(150);
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        assertThat(Recount.run(folder.resolve("few"), new PrintStream(printed))).isZero();
        assertThat(printed.toString())
                .contains("podium: The recount agrees with", "bli-med: The recount agrees with");
    }

    @Test
    void isFoundOutWhereALineOfTheLedgerIsGone() throws Exception {
        Path other = copy("without-a-line");
        List<String> lines = new ArrayList<>(Files.readAllLines(other.resolve("facts.ndjson")));
        lines.removeIf(line -> line.contains("\"record-meeting\"") && line.contains("heldOn"));
        Files.write(other.resolve("facts.ndjson"), lines);
        assertThat(Recount.of(other).differences()).anyMatch(one -> one.contains("held"));
    }

    @Test
    void isFoundOutWhereAFigureIsOneTooHigh() throws Exception {
        Path other = copy("one-too-high");
        Path report = other.resolve("board-report.json");
        String text = Files.readString(report);
        List<MatchResult> numbers =
                Pattern.compile("(?<!\"edition\"):(\\d+)(?=[,}])").matcher(text).results().toList();
        assertThat(numbers).hasSizeGreaterThan(100);
        for (int i = 0; i < numbers.size(); i += 10) {
            MatchResult number = numbers.get(i);
            Files.writeString(
                    report,
                    text.substring(0, number.start(1))
                            + (Integer.parseInt(number.group(1)) + 1)
                            + text.substring(number.end(1)));
            assertThat(Recount.of(other).differences())
                    .as(text.substring(Math.max(0, number.start() - 60), number.end()))
                    .isNotEmpty();
        }
    }

    @Test
    void isFoundOutWhereAFigureIsReportedThatNobodyCounted() throws Exception {
        Path other = copy("one-too-many");
        Path report = other.resolve("board-report.json");
        Files.writeString(
                report,
                Files.readString(report)
                        .replaceFirst("\"persons\":", "\"invented\":0,\"persons\":"));
        assertThat(Recount.of(other).differences())
                .singleElement()
                .asString()
                .contains("invented", "no such figure");
    }

    @Test
    void cannotBeRecountedWithoutItsBlueprint() throws Exception {
        Path other = copy("without-blueprint");
        Files.delete(other.resolve("blueprint.json"));
        assertThatThrownBy(() -> Recount.of(other))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("blueprint.json");
    }

    private static Map<String, Object> live(
            RunningPlatform platform, List<Lives.Asked> asked, Path out) throws Exception {
        return ManyDemo.figures(
                new Options(out, 3, null, true, platform.installation()),
                asked,
                new Progress(System.out, false));
    }

    /** What one programme has left, to be altered. */
    private static Path copy(String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> files = Files.list(folder.resolve("few/bli-med"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private static void holds(Object figures) {
        assertThat(((Map<?, ?>) figures).get("broken")).isEqualTo(List.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> of(Map<String, Object> all, String key) {
        return (Map<String, Object>) all.get(key);
    }

    private static String key(Lives.Asked one) {
        return one.definition().path("blueprint").asString("");
    }
}
