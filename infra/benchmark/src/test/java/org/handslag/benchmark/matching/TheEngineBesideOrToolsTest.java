package org.handslag.benchmark.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.handslag.benchmark.matching.Instance.Kind;
import org.handslag.matching.engine.Market;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TheEngineBesideOrToolsTest {
    private final Solver engine = new Engine();
    private final Solver whole = new OrTools(false);
    private final Solver parts = new OrTools(true);

    @ParameterizedTest
    @EnumSource
    void matchesAsManyAndScoresAsMuch(Kind kind) {
        for (int seed = 0; seed < 25; seed++) {
            Market market = Instance.of(70, 35, kind, seed).market();
            assertThat(engine.solve(market, 1))
                    .as("seed %d", seed)
                    .isEqualTo(whole.solve(market, 1));
        }
        for (int people : new int[] {300, 1000, 3000}) {
            Market market = Instance.of(people, people / 2, kind, people).market();
            assertThat(engine.solve(market, 2))
                    .isEqualTo(whole.solve(market, 1))
                    .isEqualTo(parts.solve(market, 2));
        }
    }

    @Test
    void agreesWithJGraphT() {
        Market market = Instance.of(200, 100, Kind.SCARCE, 5).market();

        assertThat(engine.solve(market, 1)).isEqualTo(new JGraphT().solve(market, 1));
    }

    @Test
    void matchesMoreThanGreedy() {
        Market market = Instance.of(1000, 500, Kind.AMPLE, 5).market();

        assertThat(engine.solve(market, 1).matched())
                .isGreaterThan(new Greedy().solve(market, 1).matched());
    }
}
