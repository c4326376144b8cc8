package org.handslag.acceptance.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published editions in a folder, as somebody would read them who wants to know more. */
class PublishedFilesTest {
    private static final String HIDDEN = "\"suppressed\"";

    @TempDir Path folder;

    @Test
    void hideNothingThatTheSumOfTheOthersGives() throws IOException {
        write("published-final.json", "2018-04-30", "20", HIDDEN, HIDDEN);
        assertThat(Publications.computable(folder)).isEmpty();
        write("published-final.json", "2018-04-30", "20", "14", HIDDEN);
        assertThat(Publications.computable(folder))
                .containsExactly(
                        "published-final.json: participants-by-gender/man/admitted can be"
                                + " computed");
    }

    @Test
    void hideNothingThatAnEarlierOneGives() throws IOException {
        write("published-final.json", "2018-04-30", "20", HIDDEN, HIDDEN);
        // All twenty were women before, so nobody else is left.
        write("published-interim-1.json", "2016-06-01", "20", "20", HIDDEN);
        assertThat(Publications.computable(folder))
                .contains(
                        "published-final.json: participants-by-gender/man/admitted can be"
                                + " computed");
    }

    @Test
    void showWhatTheInternalReportSays() throws IOException {
        write("published-final.json", "2018-04-30", "20", "17", "3");
        Files.writeString(
                folder.resolve("final.json"),
                """
                {"volumes":{"participants":{"total":{"admitted":20},"byGender":[\
                {"key":"woman","admitted":16},{"key":"man","admitted":3}]}}}
                """);
        assertThat(PublishedFigures.of(folder).differences())
                .containsExactly(
                        "published-final.json: participants-by-gender/woman/admitted is 17, the"
                                + " internal report says 16",
                        "published-final.json: participants-by-gender/man/admitted is 3, below"
                                + " five");
    }

    private void write(String file, String day, String all, String women, String men)
            throws IOException {
        Files.writeString(
                folder.resolve(file),
                """
                {"asOf":"%s","tables":[\
                {"key":"participants","columns":["admitted"],\
                "rows":[{"key":"total","counts":{"admitted":%s}}]},\
                {"key":"participants-by-gender","columns":["admitted"],\
                "rows":[{"key":"woman","counts":{"admitted":%s}},\
                {"key":"man","counts":{"admitted":%s}}]}],"goals":[]}
                """
                        .formatted(day, all, women, men));
    }
}
