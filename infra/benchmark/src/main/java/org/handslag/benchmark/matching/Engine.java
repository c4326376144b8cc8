package org.handslag.benchmark.matching;

import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.assign.Assigning;
import org.handslag.matching.engine.assign.Outcome.Assigned;

/** Ours. */
final class Engine implements Solver {
    @Override
    public String name() {
        return "handslag";
    }

    @Override
    public boolean isParallel() {
        return true;
    }

    @Override
    public Result solve(Market market, int threads) {
        Assignment found = ((Assigned) Assigning.assign(market, Terms.of(1), threads)).assignment();
        return new Result(found.matched(), found.score());
    }
}
