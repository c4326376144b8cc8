package org.handslag.matching.pair.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a blueprint says of how two become a pair.
 *
 * @param trial how they are asked after a trial meeting; null: none is asked for
 * @param signedBy who signs; empty: the blueprint does not say, and one entry will do
 * @param start what starts the period
 */
public record PairPolicy(@Nullable TrialTerms trial, List<Signer> signedBy, PeriodStart start) {
    /** The platform's, where a blueprint is silent. */
    public static final PairPolicy DEFAULT = new PairPolicy(null, List.of(), PeriodStart.DEFAULT);

    /** Copies what is mutable. */
    public PairPolicy {
        signedBy = List.copyOf(signedBy);
    }
}
