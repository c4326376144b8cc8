package org.handslag.matching.solve.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.matching.solve.model.Change;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody got this mentor, or none; codes and numbers.
 *
 * @param mentor null: none
 * @param pair null: none; or the pair runs on, or staff set it against the rules
 * @param leftOut null: has a mentor
 * @param preferred where both sides rank: whom the participant would rather have had, the dearest
 *     first; else empty
 * @param wishes null: neither of the two has told one
 */
public record Reasons(
        String participant,
        @Nullable String mentor,
        @Nullable Pairing pair,
        @Nullable LeftOut leftOut,
        List<Preferred> preferred,
        @Nullable Heard wishes) {
    /** Copies what is mutable. */
    public Reasons {
        preferred = List.copyOf(preferred);
    }

    /** How many ids it holds. */
    int ids() {
        Competition among = leftOut == null ? null : leftOut.competition();
        return preferred.size()
                + (among == null ? 0 : among.participants().size() + among.mentors().size());
    }

    /** The same without the ids of these people; counts stay. */
    public Reasons without(Set<String> hidden) {
        return hidden.isEmpty()
                ? this
                : new Reasons(
                        participant,
                        mentor,
                        pair == null ? null : pair.without(hidden),
                        leftOut == null ? null : leftOut.without(hidden),
                        preferred.stream().filter(each -> !hidden.contains(each.mentor())).toList(),
                        wishes);
    }

    /**
     * What the two told that they would like of the other.
     *
     * @param participant what the participant's wishes are about: {@code gender}, {@code age},
     *     {@code culture}
     * @param mentor likewise; empty where there is no mentor
     * @param decide whether wishes count under the round's policy; otherwise they were only heard
     * @param met how many are met; 0 where they do not count or there is no mentor
     */
    public record Heard(List<String> participant, List<String> mentor, boolean decide, int met) {
        /** Copies what is mutable. */
        public Heard {
            participant = List.copyOf(participant);
            mentor = List.copyOf(mentor);
        }

        /** How many wishes the two have together. */
        public int asked() {
            return participant.size() + mentor.size();
        }
    }

    /**
     * A mentor whom the participant would rather have had.
     *
     * @param place where the participant put the mentor, from 1
     * @param others how many people took the mentor's places, each put before the participant by
     *     the mentor, or set by staff; 0 for other causes
     */
    public record Preferred(String mentor, int place, Cause cause, int others) {}

    /** Why somebody did not get a mentor whom they preferred. */
    public enum Cause {
        /** The mentor did not choose them. */
        NOT_CHOSEN_BACK,
        /** A hard rule, the minimum score, staff, or an earlier pair of the two stood between. */
        NOT_POSSIBLE,
        /** Staff set the participant with somebody else. */
        SET_BY_STAFF,
        /** The mentor's places went to people whom the mentor preferred, or whom staff set. */
        OTHERS_PREFERRED
    }

    /**
     * Why this mentor.
     *
     * @param rank the how many-th best of the possible ones, from 1; where both sides rank, the
     *     mentor's rank among those who ranked back
     * @param possible how many mentors were possible
     * @param best the id of the best one; null: nobody may know of that mentor now
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
            @Nullable String best,
            @Nullable Ranks ranked,
            @Nullable Change bestInstead,
            @Nullable Change withoutIt,
            List<Part> parts) {
        /** Copies what is mutable. */
        public Pairing {
            parts = List.copyOf(parts);
        }

        private Pairing without(Set<String> hidden) {
            return best == null || !hidden.contains(best)
                    ? this
                    : new Pairing(
                            score, rank, possible, null, ranked, bestInstead, withoutIt, parts);
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
     * @param ranked how many of the round's mentors the participant ranked; null where scores
     *     decide
     */
    public record LeftOut(
            int mentors,
            int possible,
            Map<String, Integer> removed,
            @Nullable Opening opening,
            @Nullable Competition competition,
            @Nullable Integer ranked) {
        /** Copies what is mutable. */
        public LeftOut {
            removed = Map.copyOf(removed);
        }

        private LeftOut without(Set<String> hidden) {
            return competition == null
                    ? this
                    : new LeftOut(
                            mentors,
                            possible,
                            removed,
                            opening,
                            competition.without(hidden),
                            ranked);
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

        private Competition without(Set<String> hidden) {
            return new Competition(
                    participants.stream().filter(each -> !hidden.contains(each)).toList(),
                    mentors.stream().filter(each -> !hidden.contains(each)).toList(),
                    places);
        }
    }
}
