package org.handslag.matching.engine.score;

import java.util.Arrays;
import java.util.BitSet;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Workers;

/**
 * All possible pairs of a round, 4 bytes each, and which of them are kept for solving. Rows lie in
 * the order of mentors; an entry has the cost in the upper bits and the mentor in the lower 20.
 */
final class Possible {
    static final int MENTOR_BITS = 20;
    static final int MENTOR = (1 << MENTOR_BITS) - 1;

    private final int[][] rows;
    private final BitSet[] kept;

    Possible(Candidates candidates, int people, int threads) {
        rows = new int[people][];
        kept = new BitSet[people];
        Workers.ranges(
                threads,
                people,
                (from, to) -> {
                    for (int p = from; p < to; p++) {
                        rows[p] = candidates.row(p);
                    }
                });
    }

    long size() {
        long size = 0;
        for (int[] row : rows) {
            size += row.length;
        }
        return size;
    }

    /** Keeps the best of each row, and ties with the last of them. */
    void keepBest(int best) {
        for (int p = 0; p < rows.length; p++) {
            int[] row = rows[p];
            kept[p] = new BitSet(row.length);
            if (row.length <= best) {
                kept[p].set(0, row.length);
                continue;
            }
            int[] sorted = row.clone();
            Arrays.sort(sorted);
            int worst = sorted[Math.max(1, best) - 1];
            for (int k = 0; k < row.length; k++) {
                kept[p].set(k, row[k] <= worst);
            }
        }
    }

    /** Keeps a pair, where it is possible. */
    void keep(int participant, int mentor) {
        int[] row = rows[participant];
        for (int k = 0; k < row.length; k++) {
            if ((row[k] & MENTOR) == mentor) {
                kept[participant].set(k);
            }
        }
    }

    /** Whether a pair that is not kept should be. */
    @FunctionalInterface
    interface Wish {
        boolean wants(int mentor, int cost);
    }

    /** Keeps what is wanted as well; answers whether that is more. */
    boolean keepMore(int participant, Wish wish) {
        int[] row = rows[participant];
        BitSet mine = kept[participant];
        boolean more = false;
        for (int k = mine.nextClearBit(0); k < row.length; k = mine.nextClearBit(k + 1)) {
            if (wish.wants(row[k] & MENTOR, row[k] >>> MENTOR_BITS)) {
                mine.set(k);
                more = true;
            }
        }
        return more;
    }

    /** The pairs that are kept. */
    Market market(int[] capacities, int[] groupOf, int groups) {
        int[] start = new int[rows.length + 1];
        for (int p = 0; p < rows.length; p++) {
            start[p + 1] = start[p] + kept[p].cardinality();
        }
        int[] mentor = new int[start[rows.length]];
        short[] score = new short[mentor.length];
        int at = 0;
        for (int p = 0; p < rows.length; p++) {
            for (int k = kept[p].nextSetBit(0); k >= 0; k = kept[p].nextSetBit(k + 1)) {
                mentor[at] = rows[p][k] & MENTOR;
                score[at++] = (short) (Market.TOP - (rows[p][k] >>> MENTOR_BITS));
            }
        }
        return Market.ofRows(start, mentor, score, capacities, groupOf, groups);
    }
}
