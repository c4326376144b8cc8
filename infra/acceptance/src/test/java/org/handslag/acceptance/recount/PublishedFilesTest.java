package org.handslag.acceptance.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published editions in a folder, as somebody would read them who wants to know more. */
class PublishedFilesTest {
    private static final String COUNTS =
            """
            {"key":"%s","counts":{"referred":%s,"inIntake":%s,"waiting":%s,"declined":%s,\
            "withdrawn":%s,"admitted":%s}}
            """;

    @TempDir Path folder;

    @Test
    void hideNothingThatTheSumOfTheOthersGives() throws IOException {
        write(
                "published-final.json",
                "2018-04-30",
                total("20", "\"suppressed\"", "\"suppressed\""));
        assertThat(Publications.computable(folder)).isEmpty();
        write("published-final.json", "2018-04-30", total("20", "6", "\"suppressed\""));
        assertThat(Publications.computable(folder))
                .containsExactly(
                        "published-final.json: participants/total/admitted can be computed");
    }

    @Test
    void hideNothingThatAnEarlierOneGives() throws IOException {
        String hidden = total("20", "\"suppressed\"", "\"suppressed\"");
        write("published-final.json", "2018-04-30", hidden);
        // All twenty were admitted before, so nobody else is left.
        write("published-interim-1.json", "2016-06-01", total("\"suppressed\"", "0", "20"));
        assertThat(Publications.computable(folder))
                .contains("published-final.json: participants/total/declined can be computed");
    }

    @Test
    void showWhatTheInternalReportSays() throws IOException {
        write("published-final.json", "2018-04-30", total("20", "6", "14"));
        Files.writeString(
                folder.resolve("final.json"),
                """
                {"volumes":{"participants":{"total":{"referred":20,"inIntake":0,"waiting":0,\
                "declined":6,"withdrawn":0,"admitted":15}}}}
                """);
        assertThat(PublishedFigures.of(folder).differences())
                .contains(
                        "published-final.json: participants/total/admitted is 14, the internal"
                                + " report says 15",
                        "published-final.json: participants/total/waiting is 0, below five")
                .hasSize(4);
    }

    private static String total(String referred, String declined, String admitted) {
        return COUNTS.formatted("total", referred, "0", "0", declined, "0", admitted);
    }

    private void write(String file, String day, String row) throws IOException {
        Files.writeString(
                folder.resolve(file),
                """
                {"asOf":"%s","tables":[{"key":"participants","columns":["referred"],\
                "rows":[%s]}],"goals":[]}
                """
                        .formatted(day, row));
    }
}
