package org.handslag.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.handslag.acceptance.RunningPlatform;
import org.handslag.acceptance.recount.Recount;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ADemoOnTheWholePlatformTest {

    private static final long SEED = 7;

    @TempDir static Path folder;

    private static JsonNode report;

    @BeforeAll
    static void lived() throws Exception {
        RunningPlatform platform = RunningPlatform.shared();
        report = Demo.live(platform.installation(), SEED, out(), new Progress(System.out, false));
    }

    @Test
    void theRecountAgreesWithEveryFigureOfTheThreeReports() throws Exception {
        assertThat(Recount.of(out()).differences()).isEmpty();
    }

    @Test
    void theRecountFindsAFigureThatIsOneTooHigh() throws Exception {
        Path other = Files.createDirectory(folder.resolve("tampered"));
        for (String file :
                List.of(
                        "blueprint.json",
                        "facts.ndjson",
                        "interim-1.json",
                        "interim-2.json",
                        "board-report.json")) {
            Files.copy(out().resolve(file), other.resolve(file));
        }
        int referred = report.at("/volumes/participants/total/referred").asInt();
        String text = Files.readString(out().resolve("board-report.json"));
        Files.writeString(
                other.resolve("board-report.json"),
                text.replaceFirst("\"referred\":" + referred, "\"referred\":" + (referred + 1)));
        assertThat(Recount.of(other).differences()).hasSize(1);
    }

    @Test
    void seventyAreAdmittedInTheFirstCohortAmongMore() {
        JsonNode first = report.at("/volumes/participants/byCohort/0");
        assertThat(first.path("admitted").asInt()).isEqualTo(70);
        assertThat(first.path("referred").asInt()).isGreaterThan(70);
    }

    @Test
    void everyReportIsThereInEveryFormAndAsItMayLeaveTheAssociation() throws Exception {
        for (String name : List.of("interim-1", "interim-2", "board-report")) {
            for (String file : List.of(name, "published-" + name)) {
                assertThat(text(file + ".html")).startsWith("<!DOCTYPE html>").contains("Kävlinge");
                assertThat(text(file + ".pdf")).startsWith("%PDF-");
                assertThat(text(file + ".xlsx")).startsWith("PK");
                assertThat(text(file + ".csv")).contains("Kävlinge");
                assertThat(text(file + ".json")).startsWith("{");
            }
        }
    }

    @Test
    void thePartnersHaveSigned() {
        assertThat(report.at("/frozen/state").asString()).isEqualTo("signed");
        assertThat(report.at("/frozen/signatures")).hasSize(5);
    }

    @Test
    void whatIsPublishedTellsTheTotalAndNoSmallNumber() throws Exception {
        String published = text("published-board-report.json");
        assertThat(published)
                .contains(
                        "\"admitted\":" + report.at("/volumes/participants/total/admitted").asInt())
                .contains("\"suppressed\"");
    }

    /** Bytes as characters where the file is no text. */
    private static String text(String file) throws Exception {
        return new String(Files.readAllBytes(out().resolve(file)), StandardCharsets.UTF_8);
    }

    static Path out() {
        return folder.resolve("out");
    }
}
