package org.handslag.benchmark.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.handslag.benchmark.run.Arguments;
import org.handslag.benchmark.run.Goal;
import org.handslag.benchmark.run.Results;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RelayBenchTest {
    @Test
    @Tag("long")
    void measuresOursBesideTheLimitAndThePeerAndLosesNothing() throws Exception {
        Arguments quick = Arguments.of(new String[] {"--quick"}, Set.of());
        Results results = new Results("relay", quick);

        RelayBench.measure(quick, results);

        assertThat(results.rows())
                .extracting(row -> row.get("what"))
                .containsExactly(
                        "the platform's relay",
                        "the same loop, no platform",
                        "Spring Modulith",
                        "a bare producer",
                        "while commands write");
        assertThat(results.rows())
                .allSatisfy(row -> assertThat((Double) row.get("eventsPerSecond")).isPositive());
        assertThat(results.goals())
                .extracting(Goal::value)
                .allSatisfy(each -> assertThat(each).isNotNaN());
    }
}
