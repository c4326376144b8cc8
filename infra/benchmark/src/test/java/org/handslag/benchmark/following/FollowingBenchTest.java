package org.handslag.benchmark.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.handslag.benchmark.run.Arguments;
import org.handslag.benchmark.run.Results;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FollowingBenchTest {
    @Test
    @Tag("long")
    void followsEveryEventInEveryWay() throws Exception {
        Arguments quick = Arguments.of(new String[] {"--quick"}, Set.of());
        Results results = new Results("following", quick);

        FollowingBench.measure(quick, results);

        assertThat(results.rows())
                .filteredOn(row -> "warm".equals(row.get("services")))
                .filteredOn(row -> row.containsKey("count"))
                .hasSize(5)
                .allSatisfy(row -> assertThat((Long) row.get("count")).isPositive());
        assertThat(results.goals()).hasSize(6);
    }
}
