package org.handslag.matching.engine.explain;

import java.util.List;

/**
 * People who compete for too few places: none of them could have a mentor outside these, so some
 * stay out however it is done (a deficient set by Hall's theorem).
 *
 * @param places how many participants these mentors can take; fewer than there are participants
 */
public record Competition(List<Integer> participants, List<Integer> mentors, int places) {
    /** Copies what is mutable. */
    public Competition {
        participants = List.copyOf(participants);
        mentors = List.copyOf(mentors);
    }
}
