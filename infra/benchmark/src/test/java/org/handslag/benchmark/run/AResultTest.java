package org.handslag.benchmark.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.handslag.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AResultTest {
    @Test
    void tellsWhereItWasMeasuredAndWhatItMeets() throws Exception {
        Results results = new Results("bench", arguments("--quick"));
        results.parameter("aggregates", 50);
        results.row(Results.columns("what", "ours", "eventsPerSecond", 1234.56));
        results.row(Results.columns("what", "the limit", "rounds", 3));
        results.goal(Goal.atLeast("share", 0.7, 0.6, 0.8));
        results.goal(Goal.atMost("p99 in ms", 200, 150, 60));

        var json = Json.tolerant().readTree(results.json());
        assertThat(json.path("machine").path("processors").asInt()).isPositive();
        assertThat(json.path("commit").asString()).isNotEmpty();
        assertThat(json.path("goals").get(0).path("met").asBoolean()).isTrue();
        assertThat(json.path("goals").get(1).path("met").asBoolean()).isFalse();
        assertThat(results.table())
                .contains("what       eventsPerSecond  rounds\nours                1234.6")
                .contains("share       0.70    0.60  0.80  true");
    }

    @Test
    void knowsItsOptionsAndNoOthers() throws Exception {
        Arguments quick = arguments("--quick", "--rounds", "4");

        assertThat(quick.number("--rounds", 7, 1)).isEqualTo(4);
        assertThat(quick.number("--seconds", 300, 5)).isEqualTo(5);
        assertThat(arguments().number("--seconds", 300, 5)).isEqualTo(300);
        assertThatThrownBy(() -> arguments("--fast")).hasMessageContaining("--fast");
        assertThatThrownBy(() -> arguments("--rounds")).hasMessageContaining("--rounds");
        assertThatThrownBy(() -> arguments("--rounds", "x").number("--rounds", 7, 1))
                .hasMessageContaining("x");
    }

    @Test
    void countsWaitingForWhatWasLateFromTheIntendedTime() throws Exception {
        Timings timings = new Timings();
        AtomicInteger made = new AtomicInteger();

        var outcome =
                OpenLoop.run(
                        200,
                        Duration.ofMillis(100),
                        (number, intended) -> {
                            made.incrementAndGet();
                            timings.record(System.nanoTime() - intended);
                            if (number == 3) {
                                throw new IllegalStateException("the fourth");
                            }
                        });

        assertThat(outcome.calls()).isEqualTo(20).isEqualTo(made.get());
        assertThat(outcome.failed()).isEqualTo(1);
        assertThat(outcome.firstFailure()).contains("the fourth");
        assertThat(timings.count()).isEqualTo(20);
        assertThat(timings.millis(50)).isPositive().isLessThanOrEqualTo(timings.millis(100));
    }

    private static Arguments arguments(String... given) throws Arguments.Unknown {
        return Arguments.of(given, Set.of("--rounds", "--seconds"));
    }

    @Test
    void isTheNewestOfItsBenchInTheTableOfFigures(@TempDir Path folder) throws Exception {
        String form =
                """
                {"bench": "relay", "date": "%s", "commit": "%s",
                 "goals": [{"goal": "share of the limit", "value": %s, "demand": 0.6, "aim": 0.8, "met": %s}]}
                """;
        Files.writeString(
                folder.resolve("a-relay.json"),
                form.formatted("2026-11-22T18:00:00Z", "a", "0.512", "false"));
        Files.writeString(
                folder.resolve("b-relay.json"),
                form.formatted("2026-11-22T17:00:00Z", "b", "0.9", "true"));

        assertThat(Figures.table(folder))
                .endsWith("| relay: share of the limit | 0.51 (not met) | 0.60 | 0.80 | a |\n")
                .doesNotContain("| b |");
    }
}
