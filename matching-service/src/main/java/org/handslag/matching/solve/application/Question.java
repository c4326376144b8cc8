package org.handslag.matching.solve.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.matching.solve.model.Solution;
import org.jspecify.annotations.Nullable;

/**
 * What is to be solved.
 *
 * @param absent ids of people of the snapshot who are no longer in the round
 * @param seed the round's
 * @param wishes whom each mentor wants, the dearest first; null where scores decide alone
 */
public record Question(
        Taken taken,
        Solution solution,
        Set<String> absent,
        long seed,
        @Nullable Map<String, List<String>> wishes) {
    /** Copies what is mutable. */
    public Question {
        absent = Set.copyOf(absent);
    }

    /** The same about another solution and snapshot. */
    public Question with(Taken other, Solution supposed) {
        return new Question(other, supposed, absent, seed, wishes);
    }
}
