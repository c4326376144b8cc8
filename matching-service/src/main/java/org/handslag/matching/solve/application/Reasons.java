package org.handslag.matching.solve.application;

import java.util.List;
import java.util.Map;
import org.handslag.matching.solve.model.Change;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody got this mentor, or none; codes and numbers.
 *
 * @param mentor null: none
 * @param pair null: none; or the pair runs on, or staff set it against the rules
 * @param leftOut null: has a mentor
 */
public record Reasons(
        String participant,
        @Nullable String mentor,
        @Nullable Pairing pair,
        @Nullable LeftOut leftOut) {
    /**
     * Why this mentor.
     *
     * @param rank the how many-th best of the possible ones, from 1; where both sides rank, the
     *     mentor's rank among those who ranked back
     * @param possible how many mentors were possible
     * @param best the id of the best one
     * @param ranked the ranks that both gave each other, the participant's first; null where scores
     *     decide
     * @param bestInstead what the round would gain or lose, were the participant with the best;
     *     null: is with the best, or it cannot be
     * @param withoutIt what it would gain or lose, were this pair forbidden; null: a floor would be
     *     missed, or both sides ranked
     */
    public record Pairing(
            int score,
            int rank,
            int possible,
            String best,
            @Nullable Ranks ranked,
            @Nullable Change bestInstead,
            @Nullable Change withoutIt,
            List<Part> parts) {
        /** Copies what is mutable. */
        public Pairing {
            parts = List.copyOf(parts);
        }
    }

    /** Where two put each other, from 1. */
    public record Ranks(int byParticipant, int byMentor) {}

    /**
     * What a criterion adds.
     *
     * @param fit how well the two fit by it, 0 to 1000
     * @param points what that adds to the score
     */
    public record Part(String criterion, int fit, int points) {}

    /**
     * Why nobody.
     *
     * @param mentors how many mentors there were
     * @param possible how many of them were possible
     * @param removed how many each hard rule removed
     * @param opening the smallest relaxation that opens one; null: none does alone, or some were
     *     possible
     * @param competition among whom for what; null: nobody was possible, or the ranks decided
     */
    public record LeftOut(
            int mentors,
            int possible,
            Map<String, Integer> removed,
            @Nullable Opening opening,
            @Nullable Competition competition) {
        /** Copies what is mutable. */
        public LeftOut {
            removed = Map.copyOf(removed);
        }
    }

    /** So many mentors if the rule drops by so much, to that level. */
    public record Opening(String rule, int level, int by, int mentors) {}

    /** These people compete for these mentors' places. */
    public record Competition(List<String> participants, List<String> mentors, int places) {
        /** Copies what is mutable. */
        public Competition {
            participants = List.copyOf(participants);
            mentors = List.copyOf(mentors);
        }
    }
}
