package org.handslag.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.platform.id.Ids;
import org.handslag.reporting.boardreport.application.ReportJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {
    private static final String CONTENT =
            "{\"asOf\":\"2018-04-30\",\"goals\":[{\"key\":\"work\",\"numerator\":21}],\"spent\":512864.30}";

    @TempDir private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return new ReportCommand(
                        new DataFolder(folder), new PrintStream(said, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private String file(String content, String hash) throws IOException {
        String sealed = "{\"frozen\":{\"id\":\"R\",\"contentHash\":\"%s\"},".formatted(hash);
        return Files.writeString(folder.resolve("report.json"), sealed + content.substring(1))
                .toString();
    }

    @Test
    void aFileThatIsWhatWasFrozenIsWholeHoweverItIsWritten() throws IOException {
        String hash = Ids.hash(ReportJson.canonical(CONTENT));
        assertThat(run("verify", file(CONTENT, hash))).isEqualTo(ReportFile.WHOLE);
        String spaced = CONTENT.replace(",", " ,\n ").replace("512864.30", "512864.3");
        assertThat(run("verify", file(spaced, hash))).isEqualTo(ReportFile.WHOLE);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Not compared with what is kept");
    }

    @Test
    void oneNumberMoreOrLessIsAltered() throws IOException {
        String hash = Ids.hash(ReportJson.canonical(CONTENT));
        assertThat(run("verify", file(CONTENT.replace("21", "22"), hash)))
                .isEqualTo(ReportFile.ALTERED);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("ANOTHER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[]", "{\"asOf\":\"2018-04-30\"}", "{\"frozen\":{}}"})
    void whatIsNoFrozenReportCannotBeTold(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), text);
        assertThat(run("verify", file.toString())).isEqualTo(ReportFile.UNKNOWN);
        assertThat(run("verify", folder.resolve("none").toString())).isEqualTo(ReportFile.UNKNOWN);
    }

    @Test
    void theFilesEndingSaysTheFormat() {
        ReportOptions options = ReportOptions.of(List.of("kavlinge-lomma", "--out", "r.xlsx"));
        assertThat(options.format()).isEqualTo("xlsx");
        assertThat(options.asOf()).isNull();
        assertThat(ReportOptions.of(List.of("p", "--out", "r", "--format", "pdf")).format())
                .isEqualTo("pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "verify",
                "p",
                "p --out",
                "p --out f --format docx",
                "p --out f --lang fi",
                "p --out f --as-of yesterday",
                "p --out f --edition published --as-of 2018-04-30",
                "p --out f --colour red"
            })
    void whatIsMissingOrUnknownIsNamed(String arguments) {
        assertThatThrownBy(() -> run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whereNothingRunsThereIsNoReport() {
        assertThatThrownBy(() -> run("kavlinge-lomma", "--out", folder.resolve("r").toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nothing runs");
    }
}
