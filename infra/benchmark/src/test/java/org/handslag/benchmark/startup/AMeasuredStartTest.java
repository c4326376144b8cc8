package org.handslag.benchmark.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.handslag.benchmark.run.Arguments;
import org.handslag.benchmark.run.Results;
import org.handslag.benchmark.run.WrongOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform is played by a process that sleeps: to build and start it is for the bench. */
class AMeasuredStartTest {
    private static final String PRETENDER =
            """
            #!/bin/sh
            echo "$1 $HANDSLAG_AOT" >> "$(dirname "$0")/asked"
            case "$1" in
                up)
                    mkdir -p "$HANDSLAG_DATA/run"
                    sleep 300 &
                    echo "$! 2026-01-01T00:00:00Z" > "$HANDSLAG_DATA/run/platform.pid" ;;
                down)
                    for file in "$HANDSLAG_DATA"/run/*.pid; do
                        [ -f "$file" ] || continue
                        read -r pid _ < "$file"
                        kill "$pid"
                        rm "$file"
                    done ;;
            esac
            """;

    @TempDir Path folder;

    @Test
    void withAndWithoutCachesTakeTurnsAfterOneThatIsNotMeasured() throws Exception {
        Arguments quick = Arguments.of(new String[] {"--quick"}, Set.of());
        Results results = new Results("startup", quick);

        StartupBench.measure(quick, results, script(PRETENDER));

        assertThat(results.rows())
                .extracting(row -> row.get("what") + " " + row.get("cache"))
                .containsExactly("Kafka and database alone ", "one JVM without", "one JVM with");
        assertThat(results.rows())
                .allSatisfy(row -> assertThat((Double) row.get("residentMegabytes")).isPositive());
        assertThat(results.goals()).hasSize(3);
        assertThat(Files.readAllLines(folder.resolve("asked")))
                .containsExactly(
                        "up on", "down on", "up off", "down on", "up on", "down on", "down on");
    }

    @Test
    void thatFailsIsAWrongOutcomeWithWhatWasSaid() throws IOException {
        Installation installation =
                new Installation(
                        script("#!/bin/sh\necho no such database\nexit 1\n"), folder, 0, List.of());

        assertThatThrownBy(() -> installation.up(true))
                .isInstanceOf(WrongOutcome.class)
                .hasMessageContaining("no such database");
    }

    private Path script(String text) throws IOException {
        Path script = Files.writeString(folder.resolve("handslag"), text);
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
