package org.handslag.benchmark.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.handslag.benchmark.run.Arguments;
import org.handslag.benchmark.run.Results;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class AMirrorBuiltAnewQuicklyTest {
    @Test
    void hasEverythingAndAShareOfTheLimit() throws Exception {
        Arguments quick = Arguments.of(new String[] {"--quick"}, Set.of());
        Results results = new Results("projection", quick);

        ProjectionBench.measure(quick, results);

        assertThat(results.rows())
                .extracting(row -> row.get("what"))
                .containsExactly(
                        "published and followed by the group",
                        "rebuild",
                        "the same loop, no platform",
                        "bare consumer");
        assertThat(results.goals()).allSatisfy(goal -> assertThat(goal.value()).isPositive());
    }
}
