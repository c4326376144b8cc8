package org.handslag.benchmark.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.handslag.benchmark.run.Arguments;
import org.handslag.benchmark.run.Results;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LatencyBenchTest {
    @Test
    @Tag("long")
    void followsEveryAcknowledgedCommandIntoTheReport() throws Exception {
        Arguments quick = Arguments.of(new String[] {"--quick"}, Set.of());
        Results results = new Results("latency", quick);

        LatencyBench.measure(quick, results);

        assertThat(results.rows())
                .hasSize(2)
                .last()
                .satisfies(
                        row -> {
                            assertThat(row)
                                    .containsEntry("calls", 100)
                                    .containsEntry("failed", 0L)
                                    .containsEntry("lost", 0);
                            assertThat((Double) row.get("topicP50Millis")).isPositive();
                            assertThat((Double) row.get("reportP99Millis"))
                                    .isGreaterThanOrEqualTo((Double) row.get("topicP50Millis"));
                        });
    }
}
