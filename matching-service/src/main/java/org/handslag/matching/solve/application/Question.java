package org.handslag.matching.solve.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.handslag.matching.solve.model.Adjustment;
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

    /** Whether the same answer follows from both, whatever else has been said of the round. */
    boolean same(Question other) {
        return seed == other.seed
                && absent.equals(other.absent)
                && Objects.equals(wishes, other.wishes)
                && solution.policy().equals(other.solution.policy())
                && solution.declined().equals(other.solution.declined())
                && solution.rankings().equals(other.solution.rankings())
                && solution.floors().equals(other.solution.floors())
                && adjusted(other, Adjustment.Kind.FORCE)
                && adjusted(other, Adjustment.Kind.FORBID)
                && taken.equals(other.taken);
    }

    private boolean adjusted(Question other, Adjustment.Kind kind) {
        return solution.adjusted(kind).equals(other.solution.adjusted(kind));
    }

    /** Whether the same people could be paired with the same scores. */
    boolean samePairs(Question other) {
        return absent.equals(other.absent)
                && Objects.equals(wishes, other.wishes)
                && solution.rankings().equals(other.solution.rankings())
                && solution.policy().weights().equals(other.solution.policy().weights())
                && solution.policy().rules().equals(other.solution.policy().rules())
                && taken.equals(other.taken);
    }

    /** The same about another solution and snapshot. */
    public Question with(Taken other, Solution supposed) {
        return new Question(other, supposed, absent, seed, wishes);
    }
}
