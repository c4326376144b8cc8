package org.handslag.participant.disclosure.model;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pair, as far as disclosure asks.
 *
 * @param state {@code proposed}, {@code accepted}, {@code agreed}, {@code declined}, {@code ended};
 *     any other shows nothing
 */
public record KnownPair(
        String id,
        String programme,
        String cohort,
        String participant,
        String mentor,
        LocalDate proposedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate endedOn,
        String state) {
    private static final Set<String> HOLDING = Set.of("proposed", "accepted", "agreed");

    /** Whether it takes a place, or asks for one: then neither side is chosen for it again. */
    public boolean holds() {
        return HOLDING.contains(state);
    }

    /** The pair as a ground for its mentor to learn of its participant. */
    public Ground.Paired ground() {
        return new Ground.Paired(
                id,
                proposedOn,
                acceptedOn,
                agreedOn,
                endedOn,
                !holds() && !(state.equals("ended") && endedOn != null));
    }
}
