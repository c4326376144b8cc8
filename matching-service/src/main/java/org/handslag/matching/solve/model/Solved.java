package org.handslag.matching.solve.model;

import java.util.List;
import org.handslag.matching.solve.model.MatchingPolicy.Floor;
import org.jspecify.annotations.Nullable;

/**
 * What the engine found, so that it can be found again.
 *
 * @param revision of which revision of the solution
 * @param input fingerprint of everything it was found from (SHA-256, hex)
 * @param answer fingerprint of who got whom
 * @param certified whether the answer was proved by the engine's own check
 * @param possible how many pairs were possible
 * @param left ids of people of the snapshot who were no longer in the round
 * @param floors the floors that it was solved with
 * @param unmet floors that could not be kept
 */
public record Solved(
        int revision,
        String input,
        String answer,
        int matched,
        long score,
        boolean certified,
        int possible,
        List<String> left,
        List<Floor> floors,
        List<Unmet> unmet) {
    /** Copies what is mutable. */
    public Solved {
        left = List.copyOf(left);
        floors = List.copyOf(floors);
        unmet = List.copyOf(unmet);
    }

    /**
     * A floor that is missed.
     *
     * @param size how many people the group has
     * @param asked how many of them the floor asks for
     * @param missing how many of these cannot be matched
     * @param withoutMentor how many of the group no mentor could take at all
     * @param held who holds the places that those who are out could have
     */
    public record Unmet(
            Floor floor,
            int size,
            int asked,
            int missing,
            int withoutMentor,
            @Nullable List<Held> held) {
        /** Copies what is mutable; what was kept before there was such a list has none. */
        public Unmet {
            held = held == null ? List.of() : List.copyOf(held);
        }
    }

    /** People of a group, empty: of none, who hold places. */
    public record Held(String group, int people) {}

    Solved without(String person) {
        return new Solved(
                revision,
                input,
                answer,
                matched,
                score,
                certified,
                possible,
                left.stream().filter(each -> !each.equals(person)).toList(),
                floors,
                unmet);
    }
}
