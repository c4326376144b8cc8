package org.handslag.benchmark.matching;

import java.util.Arrays;
import org.handslag.matching.engine.Market;

/** The best edge first, as most products do. */
final class Greedy implements Solver {
    @Override
    public String name() {
        return "greedy";
    }

    @Override
    public Result solve(Market market, int threads) {
        int n = market.participants();
        long[] edges = new long[market.edges()];
        for (int p = 0; p < n; p++) {
            for (int e = market.first(p); e < market.first(p + 1); e++) {
                edges[e] =
                        (long) (1000 - market.score(e)) << 44 | (long) p << 22 | market.mentor(e);
            }
        }
        Arrays.sort(edges);
        boolean[] taken = new boolean[n];
        int[] left = new int[market.mentors()];
        for (int m = 0; m < left.length; m++) {
            left[m] = market.capacity(m);
        }
        int matched = 0;
        long score = 0;
        for (long edge : edges) {
            int p = (int) (edge >> 22) & (1 << 22) - 1;
            int m = (int) edge & (1 << 22) - 1;
            if (!taken[p] && left[m] > 0) {
                taken[p] = true;
                left[m]--;
                matched++;
                score += 1000 - (edge >> 44);
            }
        }
        return new Result(matched, score);
    }
}
