package org.handslag.matching.solve.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a participant would like, the dearest first.
 *
 * @param mentors the mentors' ids
 * @param self whether the participant entered it; otherwise somebody else did for them
 * @param toldBy who told it to the one who entered it; null where unknown or {@code self}
 * @param recordedBy the membership that entered it
 */
public record Ranking(
        String participant,
        List<String> mentors,
        LocalDate on,
        boolean self,
        @Nullable String toldBy,
        String recordedBy) {
    /** How many mentors a ranking may hold. */
    public static final int MAX = 20;

    /** Copies what is mutable. */
    public Ranking {
        mentors = List.copyOf(mentors);
    }

    Ranking without(String mentor) {
        return new Ranking(
                participant,
                mentors.stream().filter(each -> !each.equals(mentor)).toList(),
                on,
                self,
                toldBy,
                recordedBy);
    }
}
