package org.handslag.matching.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Who could be matched with whom: participants take one place each, mentors have a capacity, and an
 * edge says that a pair is possible and how well it fits. People are numbers from 0; their names
 * and ids stay with the caller, so that nothing here can depend on them. Immutable; 6 bytes per
 * edge.
 */
public final class Market {
    /** The best score of an edge. */
    public static final int TOP = 1000;

    /** As many participants as the prices' range allows. */
    public static final int MOST_PARTICIPANTS = 500_000;

    /** As many mentors as an edge's number allows. */
    public static final int MOST_MENTORS = 1 << 20;

    private final int[] start;
    private final int[] mentor;
    private final short[] score;
    private final int[] capacity;
    private final int @Nullable [] group;
    private final int groups;

    Market(
            int[] start,
            int[] mentor,
            short[] score,
            int[] capacity,
            int @Nullable [] group,
            int groups) {
        this.start = start;
        this.mentor = mentor;
        this.score = score;
        this.capacity = capacity;
        this.group = group;
        this.groups = groups;
    }

    /**
     * A market whose rows are in order already.
     *
     * @param start where each participant's edges begin, and where the last one's end
     * @param mentor each edge's mentor, rising within a row
     * @param score each edge's score
     * @param group each participant's group, -1: none
     * @throws IllegalArgumentException where that is no market
     */
    public static Market ofRows(
            int[] start, int[] mentor, short[] score, int[] capacity, int[] group, int groups) {
        int n = start.length - 1;
        boolean right =
                n <= MOST_PARTICIPANTS
                        && capacity.length <= MOST_MENTORS
                        && group.length == n
                        && score.length == mentor.length
                        && start[0] == 0
                        && start[n] == mentor.length;
        for (int p = 0; right && p < n; p++) {
            right = start[p] <= start[p + 1] && group[p] >= -1 && group[p] < groups;
            for (int e = start[p]; right && e < start[p + 1]; e++) {
                int least = e == start[p] ? 0 : mentor[e - 1] + 1;
                right =
                        mentor[e] >= least
                                && mentor[e] < capacity.length
                                && score[e] >= 0
                                && score[e] <= TOP;
            }
        }
        for (int m = 0; right && m < capacity.length; m++) {
            right = capacity[m] >= 0;
        }
        if (!right) {
            throw new IllegalArgumentException("not a market");
        }
        return new Market(start, mentor, score, capacity.clone(), group.clone(), groups);
    }

    /** How many participants there are. */
    public int participants() {
        return start.length - 1;
    }

    /** How many mentors there are. */
    public int mentors() {
        return capacity.length;
    }

    /** How many pairs are possible. */
    public int edges() {
        return mentor.length;
    }

    /** The participant's first edge; the last one lies before {@code first(participant + 1)}. */
    public int first(int participant) {
        return start[participant];
    }

    /** The mentor of an edge; a participant's edges lie in the order of mentors. */
    public int mentor(int edge) {
        return mentor[edge];
    }

    /** The score of an edge, 0 to 1000. */
    public int score(int edge) {
        return score[edge];
    }

    /** How many participants the mentor takes, 0 or more. */
    public int capacity(int each) {
        return capacity[each];
    }

    /** How many disjoint groups the participants are told apart by; 0: none. */
    public int groups() {
        return groups;
    }

    /** The participant's group; -1: none. */
    public int group(int participant) {
        return group == null ? -1 : group[participant];
    }

    /** The edge between the two; -1: they cannot be paired. */
    public int edge(int participant, int with) {
        int found = Arrays.binarySearch(mentor, start[participant], start[participant + 1], with);
        return found < 0 ? -1 : found;
    }

    /** The same market with other edges: those that the choice keeps. */
    public Market keeping(Choice choice) {
        int[] starts = new int[start.length];
        int kept = 0;
        boolean[] keep = new boolean[mentor.length];
        for (int p = 0; p < participants(); p++) {
            for (int e = start[p]; e < start[p + 1]; e++) {
                keep[e] = choice.keeps(p, mentor[e], score[e]);
                if (keep[e]) {
                    kept++;
                }
            }
            starts[p + 1] = kept;
        }
        if (kept == mentor.length) {
            return this;
        }
        int[] mentors = new int[kept];
        short[] scores = new short[kept];
        int at = 0;
        for (int e = 0; e < mentor.length; e++) {
            if (keep[e]) {
                mentors[at] = mentor[e];
                scores[at++] = score[e];
            }
        }
        return new Market(starts, mentors, scores, capacity, group, groups);
    }

    /** The same market with other capacities. */
    public Market withCapacities(int[] capacities) {
        if (capacities.length != capacity.length) {
            throw new IllegalArgumentException("one capacity for each mentor");
        }
        return new Market(start, mentor, score, capacities.clone(), group, groups);
    }

    /**
     * The same market with other groups.
     *
     * @param groupOf each participant's group, -1: none
     * @throws IllegalArgumentException where a group is not below their number
     */
    public Market withGroups(int[] groupOf, int number) {
        if (groupOf.length != participants()
                || Arrays.stream(groupOf).anyMatch(each -> each < -1 || each >= number)) {
            throw new IllegalArgumentException("one group for each participant");
        }
        return new Market(start, mentor, score, capacity, groupOf.clone(), number);
    }

    /** Which edges to keep. */
    @FunctionalInterface
    public interface Choice {
        /** Whether this edge stays. */
        boolean keeps(int participant, int mentor, int score);
    }
}
