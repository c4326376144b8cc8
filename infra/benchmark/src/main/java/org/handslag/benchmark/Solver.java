package org.handslag.benchmark;

import org.handslag.matching.engine.Market;

/** Something that assigns, its model built anew each time. */
interface Solver {
    /** How it is called in the results. */
    String name();

    /** Solves. */
    Result solve(Market market, int threads);

    /** What came out. */
    record Result(int matched, long score) {}
}
