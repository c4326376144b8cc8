package org.handslag.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.handslag.benchmark.run.Arguments;
import org.handslag.benchmark.run.Goal;
import org.handslag.benchmark.run.Results;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class ThreeSizesTest {
    @Test
    void areFilledAndHeldAndComparedWithTheFirst() throws Exception {
        Arguments quick = Arguments.of(new String[] {"--quick"}, Set.of());
        Results results = new Results("load", quick);

        LoadBench.measure(quick, results);

        assertThat(results.rows())
                .extracting(row -> row.get("pairs"))
                .containsExactly(10, 100, 1_000);
        assertThat(results.goals()).hasSize(4).extracting(Goal::value).doesNotContain(Double.NaN);
    }
}
