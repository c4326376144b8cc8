package org.handslag.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.handslag.chaos.Result.Broken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {

    private static Result run(int number, int hits, double recovery, Broken... violations) {
        return new Result(
                number,
                List.of("kill engines @1.0+2.0s"),
                90,
                5,
                5,
                hits,
                1_000,
                1,
                recovery,
                40,
                List.of(violations));
    }

    @Test
    void aRunThatStruckNothingDoesNotCount() {
        Summary summary = Summary.of(List.of(run(1, 2, 5), run(2, 0, 50)));

        assertThat(summary.runs()).isEqualTo(1);
        assertThat(summary.idle()).isEqualTo(1);
        assertThat(summary.recoveryMax()).isEqualTo(5);
        assertThat(summary.holds()).isTrue();
    }

    @Test
    void aRunInWhichSomethingBrokeCountsWhateverItStruck() {
        Summary summary =
                Summary.of(
                        List.of(
                                run(1, 0, 5, new Broken("LOST", "a"), new Broken("MIRROR", "b")),
                                run(2, 1, 5, new Broken("ORDER", "c"), new Broken("TWICE", "d"))));

        assertThat(summary.failedRuns()).isEqualTo(2);
        assertThat(summary.lost()).isEqualTo(1);
        assertThat(summary.order()).isEqualTo(1);
        assertThat(summary.mirrors()).isEqualTo(1);
        assertThat(summary.other()).isEqualTo(1);
        assertThat(summary.holds()).isFalse();
    }

    @Test
    void timesAreByNearestRankAndDuplicatesPerThousandRecords() {
        Summary summary =
                Summary.of(IntStream.rangeClosed(1, 100).mapToObj(n -> run(n, 1, n)).toList());

        assertThat(summary.recoveryP50()).isEqualTo(50);
        assertThat(summary.recoveryP95()).isEqualTo(95);
        assertThat(summary.recoveryMax()).isEqualTo(100);
        assertThat(summary.duplicatesPerMille()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aSeriesIsContinuedWithWhatItHadBeforeThatRun(@TempDir Path folder) {
        Progress progress = new Progress(folder);
        progress.before(1);
        progress.add(run(1, 1, 5));
        progress.add(run(2, 1, 6, new Broken("LOST", "a")));
        progress.add(run(3, 1, 7));

        assertThat(progress.before(3))
                .containsExactly(run(1, 1, 5), run(2, 1, 6, new Broken("LOST", "a")));
        assertThat(progress.before(4)).hasSize(2);
    }

    @Test
    void optionsAreReadOrNamed() {
        assertThat(Options.of(List.of("--runs", "100", "--seed", "-7", "--from", "41"), 3))
                .isEqualTo(new Options(100, -7, 41, false));
        assertThat(Options.of(List.of("--json"), 3)).isEqualTo(new Options(1, 3, 1, true));
        assertThatThrownBy(() -> Options.of(List.of("--runs", "0"), 3))
                .hasMessageContaining("--runs");
        assertThatThrownBy(() -> Options.of(List.of("--seed"), 3)).hasMessageContaining("--seed");
        assertThatThrownBy(() -> Options.of(List.of("--much"), 3)).hasMessageContaining("--much");
    }
}
