package org.handslag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What integrators read of problems is what the API answers. */
class TheProblemCatalogueTest {
    private static final Path PAGE = Path.of("../docs/problems.md");

    /** Writes the page anew. */
    private static final String RELEASE = "handslag.release";

    @Test
    void saysWhatWordsAndSourcesSay() throws IOException {
        String page = ProblemCatalogue.page();
        if (Boolean.getBoolean(RELEASE)) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("write it anew: run this test with -D" + RELEASE + "=true")
                .isEqualTo(page);
    }

    @Test
    void knowsTheStatusOfWhatIsNoRefusal() {
        assertThat(ProblemCatalogue.statuses())
                .containsEntry("no-valid-token", "401")
                .containsEntry("changed-meanwhile", "412")
                .containsEntry("audit-unavailable", "503")
                .containsEntry("cursor-gone", "410")
                .doesNotContainKey("pair-not-live");
    }
}
