package org.handslag.matching.solve.application;

import java.util.List;
import org.handslag.matching.solve.model.Change;
import org.handslag.matching.solve.model.Solved.Unmet;
import org.jspecify.annotations.Nullable;

/**
 * How a round came out; codes and numbers, nobody's id.
 *
 * @param people how many could be matched
 * @param possible how many pairs were possible
 * @param certified whether the answer is proved
 * @param ranked whether both sides ranked: what is proved is then that no two would both rather
 *     have each other
 * @param rates how many of each group were matched
 * @param priceOfFairness what the round would gain without its floors; null: it has none
 * @param unmet floors that could not be kept
 * @param missing where one more mentor would bring most, the most first
 * @param withoutMentor people whom no mentor could take, by municipality
 */
public record RoundReasons(
        int matched,
        int people,
        long score,
        int possible,
        boolean certified,
        boolean ranked,
        List<Rate> rates,
        @Nullable Change priceOfFairness,
        List<Unmet> unmet,
        List<Missing> missing,
        List<Count> withoutMentor) {
    /** Copies what is mutable. */
    public RoundReasons {
        rates = List.copyOf(rates);
        unmet = List.copyOf(unmet);
        missing = List.copyOf(missing);
        withoutMentor = List.copyOf(withoutMentor);
    }

    /** So many of a group were matched. */
    public record Rate(String attribute, String group, int matched, int size) {}

    /**
     * A mentor who is missing.
     *
     * @param municipality where such a mentor would live
     * @param occupation the first two digits of ISCO-08; empty: unknown
     * @param brings what one more place there brings
     */
    public record Missing(String municipality, String occupation, Change brings) {}

    /** So many people. */
    public record Count(String municipality, int people) {}
}
