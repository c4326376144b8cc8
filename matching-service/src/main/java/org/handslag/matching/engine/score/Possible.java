package org.handslag.matching.engine.score;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Numbering;
import org.handslag.matching.engine.Workers;

/**
 * All possible pairs of a round, 4 bytes each, and which of them are kept for solving. Rows lie in
 * the order of mentors; an entry has the mentor in its lower 20 bits, the cost in the ten above,
 * and the highest bit is set where the pair is kept.
 */
final class Possible {
    static final int MENTOR_BITS = 20;
    static final int MENTOR = (1 << MENTOR_BITS) - 1;
    private static final int KEPT = 1 << 31;
    private static final int COSTS = 1 << 10;

    private final int[][] rows;
    private final int threads;

    Possible(Candidates candidates, int people, int threads) {
        this.rows = new int[people][];
        this.threads = threads;
        Workers.ranges(
                threads,
                people,
                (from, to) -> {
                    Candidates.Rows found = candidates.new Rows();
                    for (int p = from; p < to; p++) {
                        rows[p] = found.of(p);
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

    private static int cost(int entry) {
        return (entry & ~KEPT) >>> MENTOR_BITS;
    }

    /** Keeps the best of each row; who is drawn of those as good as the last, the seed decides. */
    void keepBest(int best, long seed) {
        Workers.ranges(
                threads,
                rows.length,
                (from, to) -> {
                    int[] count = new int[COSTS];
                    for (int p = from; p < to; p++) {
                        keepBest(rows[p], best, seed, count);
                    }
                });
    }

    private static void keepBest(int[] row, int best, long seed, int[] count) {
        int worst = COSTS;
        int left = 0;
        if (row.length > best) {
            Arrays.fill(count, 0);
            for (int each : row) {
                count[cost(each)]++;
            }
            left = best;
            for (worst = 0; left > count[worst]; worst++) {
                left -= count[worst];
            }
        }
        for (int k = 0; k < row.length; k++) {
            if (cost(row[k]) < worst) {
                row[k] |= KEPT;
            }
        }
        // Equal rows draw the same, so that people of equal data stay equal.
        int start = left == 0 ? 0 : start(row, seed);
        for (int i = 0; left > 0; i++) {
            int k = (start + i) % row.length;
            if (cost(row[k]) == worst) {
                row[k] |= KEPT;
                left--;
            }
        }
    }

    private static int start(int[] row, long seed) {
        long drawn = Numbering.mix(seed ^ (long) row.length << 32 ^ row[0] ^ row[row.length - 1]);
        return (int) Long.remainderUnsigned(drawn, row.length);
    }

    /** Keeps a pair, where it is possible. */
    void keep(int participant, int mentor) {
        int[] row = rows[participant];
        for (int k = 0; k < row.length; k++) {
            if ((row[k] & MENTOR) == mentor) {
                row[k] |= KEPT;
            }
        }
    }

    /** What a pair that is not kept is worth. */
    interface Wish {
        /** What the participant pays at most. */
        long pays(int participant);

        /** What the pair would cost them at today's prices; {@code Long.MAX_VALUE}: forbidden. */
        long value(int participant, int mentor, int cost);
    }

    /**
     * Keeps what somebody would rather have, of each row the best so many; answers whether that is
     * more.
     */
    boolean keepMore(int most, Wish wish) {
        AtomicBoolean more = new AtomicBoolean();
        Workers.ranges(
                threads,
                rows.length,
                (from, to) -> {
                    long[] wanted = new long[64];
                    for (int p = from; p < to; p++) {
                        int[] row = rows[p];
                        long pays = wish.pays(p);
                        int count = 0;
                        for (int k = 0; k < row.length; k++) {
                            if (row[k] < 0) {
                                continue;
                            }
                            long value = wish.value(p, row[k] & MENTOR, cost(row[k]));
                            if (value < pays) {
                                if (count == wanted.length) {
                                    wanted = Arrays.copyOf(wanted, count * 2);
                                }
                                wanted[count++] = value << MENTOR_BITS | k;
                            }
                        }
                        if (count > most) {
                            Arrays.sort(wanted, 0, count);
                        }
                        for (int i = 0; i < Math.min(count, most); i++) {
                            row[(int) wanted[i] & MENTOR] |= KEPT;
                        }
                        if (count > 0) {
                            more.set(true);
                        }
                    }
                });
        return more.get();
    }

    /** The pairs that are kept. */
    Market market(int[] capacities, int[] groupOf, int groups) {
        int[] start = new int[rows.length + 1];
        Workers.ranges(
                threads,
                rows.length,
                (from, to) -> {
                    for (int p = from; p < to; p++) {
                        for (int each : rows[p]) {
                            start[p + 1] += each >>> 31;
                        }
                    }
                });
        for (int p = 0; p < rows.length; p++) {
            start[p + 1] += start[p];
        }
        int[] mentor = new int[start[rows.length]];
        short[] score = new short[mentor.length];
        Workers.ranges(
                threads,
                rows.length,
                (from, to) -> {
                    int at = start[from];
                    for (int p = from; p < to; p++) {
                        for (int each : rows[p]) {
                            if (each < 0) {
                                mentor[at] = each & MENTOR;
                                score[at++] = (short) (Market.TOP - cost(each));
                            }
                        }
                    }
                });
        return Market.ofRows(start, mentor, score, capacities, groupOf, groups);
    }
}
