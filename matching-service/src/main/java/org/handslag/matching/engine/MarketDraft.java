package org.handslag.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A market in the making: takes people and edges in any order, and names what is wrong with them.
 * Not for several threads.
 */
public final class MarketDraft {
    /** So many problems are named; more would help nobody. */
    private static final int MOST_PROBLEMS = 100;

    private final List<Problem> problems = new ArrayList<>();
    private final int[] capacity;
    private final int participants;
    private final int groups;
    private int @Nullable [] group;
    private int[] from = new int[16];
    private long[] to = new long[16];
    private int edges;

    /**
     * A market of so many people.
     *
     * @param groups how many groups participants are told apart by; 0: none
     */
    public MarketDraft(int participants, int[] capacities, int groups) {
        this.participants = participants;
        this.capacity = capacities.clone();
        this.groups = groups;
        if (participants > Market.MOST_PARTICIPANTS) {
            note(Problem.Code.TOO_MANY, participants, Market.MOST_PARTICIPANTS);
        }
        if (capacity.length > Market.MOST_MENTORS) {
            note(Problem.Code.TOO_MANY, capacity.length, Market.MOST_MENTORS);
        }
        for (int m = 0; m < capacity.length; m++) {
            if (capacity[m] < 0) {
                note(Problem.Code.CAPACITY_NEGATIVE, m, capacity[m]);
            }
        }
    }

    /** Puts a participant into a group. */
    public MarketDraft group(int participant, int number) {
        if (participant < 0 || participant >= participants) {
            note(Problem.Code.NO_SUCH_PARTICIPANT, participant, number);
        } else if (number < 0 || number >= groups) {
            note(Problem.Code.NO_SUCH_GROUP, participant, number);
        } else {
            int[] known = group;
            if (known == null) {
                known = new int[participants];
                Arrays.fill(known, -1);
                group = known;
            }
            known[participant] = number;
        }
        return this;
    }

    /** A pair that is possible; named twice, the higher score counts. */
    public MarketDraft edge(int participant, int mentor, int score) {
        if (participant < 0 || participant >= participants) {
            note(Problem.Code.NO_SUCH_PARTICIPANT, participant, mentor);
        } else if (mentor < 0 || mentor >= capacity.length) {
            note(Problem.Code.NO_SUCH_MENTOR, participant, mentor);
        } else if (score < 0 || score > Market.TOP) {
            note(Problem.Code.SCORE_OUT_OF_RANGE, participant, score);
        } else {
            if (edges == from.length) {
                from = Arrays.copyOf(from, edges * 2);
                to = Arrays.copyOf(to, edges * 2);
            }
            from[edges] = participant;
            to[edges++] = (long) mentor << 10 | (Market.TOP - score);
        }
        return this;
    }

    private void note(Problem.Code code, int at, long value) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(code, at, value));
        }
    }

    /** What is wrong so far; empty: nothing. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * The market.
     *
     * @throws IllegalStateException where there are problems
     */
    public Market market() {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("not a market: " + problems);
        }
        int[] start = new int[participants + 1];
        for (int e = 0; e < edges; e++) {
            start[from[e] + 1]++;
        }
        for (int p = 0; p < participants; p++) {
            start[p + 1] += start[p];
        }
        long[] row = new long[edges];
        int[] next = start.clone();
        for (int e = 0; e < edges; e++) {
            row[next[from[e]]++] = to[e];
        }
        int[] mentor = new int[edges];
        short[] score = new short[edges];
        int kept = 0;
        for (int p = 0; p < participants; p++) {
            int end = start[p + 1];
            int begin = start[p];
            Arrays.sort(row, begin, end);
            start[p] = kept;
            for (int e = begin; e < end; e++) {
                int with = (int) (row[e] >> 10);
                if (e > begin && with == (int) (row[e - 1] >> 10)) {
                    continue;
                }
                mentor[kept] = with;
                score[kept++] = (short) (Market.TOP - (row[e] & 1023));
            }
        }
        start[participants] = kept;
        return new Market(
                start,
                kept == edges ? mentor : Arrays.copyOf(mentor, kept),
                kept == edges ? score : Arrays.copyOf(score, kept),
                capacity,
                group,
                groups);
    }
}
