package org.handslag.benchmark.matching;

import org.handslag.matching.engine.Market;

/** Something that assigns, its model built anew each time. */
interface Solver {
    /** How it is called in the results. */
    String name();

    /** Whether it uses more than one thread where it may. */
    default boolean isParallel() {
        return false;
    }

    /** Solves. */
    Result solve(Market market, int threads);

    /** What came out. */
    record Result(int matched, long score) {}
}
