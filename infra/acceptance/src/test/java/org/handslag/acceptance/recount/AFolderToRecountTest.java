package org.handslag.acceptance.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command answers where a folder is not as a story leaves it. */
class AFolderToRecountTest {

    private static final String FROZEN =
            """
            {"n":1,"clock":"2016-06-01","operation":"freeze-report","path":"/api/reports","id":"R1",\
            "request":{"report":"final","asOf":"2016-06-01"},"answer":{}}
            """;

    @TempDir Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void hasNoLedgerAnywhere() {
        assertThat(recount()).isEqualTo(2);
        assertThat(printed()).contains("facts.ndjson");
    }

    @Test
    void hasALineThatIsNoJson() throws IOException {
        write("facts.ndjson", FROZEN + "{\"n\":2,\n");
        assertThat(recount()).isEqualTo(2);
        assertThat(printed()).contains("line 2");
    }

    @Test
    void hasALineThatTellsOfNobodyKnown() throws IOException {
        write(
                "facts.ndjson",
                """
                {"n":1,"operation":"complete","path":"/api/admissions/A1/completion",\
                "request":{"on":"2016-05-01"}}
                """
                        + FROZEN);
        write("blueprint.json", "{}");
        write("board-report.json", "{\"frozen\":{\"id\":\"R1\"}}");
        assertThat(recount()).isEqualTo(2);
        assertThat(printed()).contains("line 1", "complete");
    }

    @Test
    void lacksAReportThatTheLedgerTellsOf() throws IOException {
        write("facts.ndjson", FROZEN);
        write("blueprint.json", "{}");
        write("board-report.json", "{\"frozen\":{\"id\":\"R2\"}}");
        assertThat(recount()).isEqualTo(2);
        assertThat(printed()).contains("final");
    }

    @Test
    void hasAReportThatSaysAnotherNumberAndLacksTheRest() throws IOException {
        write("facts.ndjson", FROZEN);
        write("blueprint.json", "{}");
        write(
                "board-report.json",
                """
                {"frozen":{"id":"R1","edition":1},
                 "volumes":{"participants":{"persons":1,"total":{"admitted":0}}}}
                """);
        assertThat(recount()).isEqualTo(1);
        assertThat(printed())
                .contains("volumes.participants.persons is 1, the ledger gives 0")
                .contains("volumes.participants.total.referred is not there")
                .doesNotContain("participants.total.admitted");
    }

    private int recount() {
        return Recount.run(folder, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
