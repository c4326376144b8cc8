package org.handslag.matching.engine.explain;

import org.handslag.matching.engine.Assignment;

/** What a change would bring: more or fewer matches, more or fewer points. */
public record Difference(int matched, long score) {
    static Difference between(Assignment before, Assignment after) {
        return new Difference(after.matched() - before.matched(), after.score() - before.score());
    }
}
