package org.handslag.benchmark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.handslag.benchmark.run.Arguments;
import org.handslag.benchmark.run.Goal;
import org.handslag.benchmark.run.Results;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class TheGatewayBesideABareOneTest {
    @Test
    void bothAnswerAndAreHeldToEachOther() throws Exception {
        Arguments quick = Arguments.of(new String[] {"--quick"}, Set.of());
        Results results = new Results("gateway", quick);

        GatewayBench.measure(quick, results);

        assertThat(results.rows())
                .extracting(row -> row.get("side"))
                .containsExactly("direct", "handslag", "bare");
        assertThat(results.rows())
                .allSatisfy(row -> assertThat((Double) row.get("perSecond")).isPositive());
        assertThat(results.goals()).hasSize(3).extracting(Goal::value).doesNotContain(Double.NaN);
    }
}
