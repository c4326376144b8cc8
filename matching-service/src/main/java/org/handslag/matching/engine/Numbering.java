package org.handslag.matching.engine;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/**
 * An order of people that follows from their data and the seed alone, so that names, ids and
 * arrival have no say in any tie. Each person's colour is a hash of their edges' weights and of the
 * colours at the other ends, refined until no more people can be told apart (colour refinement,
 * also known as the Weisfeiler-Leman test). People of one colour are ordered by the seed's lot.
 *
 * <p>Limits: colours are compared by 44 bits or more, and people whom refinement cannot tell apart
 * though they sit differently (regular structures of equal scores) are taken for equal.
 */
public final class Numbering {
    private static final int MOST_ROUNDS = 6;
    private static final int PARALLEL = 100_000;

    private final int[] participants;
    private final int[] mentors;

    private Numbering(int[] participants, int[] mentors) {
        this.participants = participants;
        this.mentors = mentors;
    }

    /** The participants in order. */
    public int[] participants() {
        return participants.clone();
    }

    /** The mentors in order. */
    public int[] mentors() {
        return mentors.clone();
    }

    /** The order where the scores are all that an edge says. */
    public static Numbering of(Market market, long seed, int threads) {
        long[] table = new long[Market.TOP + 1];
        for (int s = 0; s < table.length; s++) {
            table[s] = mix(s + 1L);
        }
        return of(market, edge -> market.score(edge), table, seed, threads);
    }

    /**
     * The order where an edge has a weight of its own.
     *
     * @param weight an index into the table, by edge
     * @param table a random-looking number for each weight
     */
    public static Numbering of(
            Market market, IntUnaryOperator weight, long[] table, long seed, int threads) {
        int n = market.participants();
        int workers = market.edges() < PARALLEL ? 1 : threads;
        long[] colour = new long[n];
        Workers.ranges(
                workers,
                n,
                (from, to) -> {
                    for (int p = from; p < to; p++) {
                        long sum = market.group(p);
                        for (int e = market.first(p); e < market.first(p + 1); e++) {
                            sum += table[weight.applyAsInt(e)];
                        }
                        colour[p] = mix(sum);
                    }
                });
        long[] other = atMentors(market, weight, table, colour, workers);
        int known = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            long[] seen = other;
            Workers.ranges(
                    workers,
                    n,
                    (from, to) -> {
                        for (int p = from; p < to; p++) {
                            long sum = colour[p];
                            for (int e = market.first(p); e < market.first(p + 1); e++) {
                                sum += spread(table[weight.applyAsInt(e)] ^ seen[market.mentor(e)]);
                            }
                            colour[p] = mix(sum);
                        }
                    });
            other = atMentors(market, weight, table, colour, workers);
            int told = distinct(colour);
            if (told == n || told == known) {
                break;
            }
            known = told;
        }
        return new Numbering(order(colour, seed), order(other, seed + 1));
    }

    private static long[] atMentors(
            Market market, IntUnaryOperator weight, long[] table, long[] colour, int workers) {
        int m = market.mentors();
        long[] total = new long[m];
        Workers.ranges(
                workers,
                market.participants(),
                (from, to) -> {
                    long[] sums = new long[m];
                    for (int p = from; p < to; p++) {
                        for (int e = market.first(p); e < market.first(p + 1); e++) {
                            sums[market.mentor(e)] +=
                                    spread(table[weight.applyAsInt(e)] ^ colour[p]);
                        }
                    }
                    synchronized (total) {
                        for (int each = 0; each < m; each++) {
                            total[each] += sums[each];
                        }
                    }
                });
        for (int each = 0; each < m; each++) {
            total[each] = mix(total[each] + 31L * market.capacity(each));
        }
        return total;
    }

    private static int distinct(long[] colours) {
        long[] sorted = colours.clone();
        Arrays.sort(sorted);
        int count = sorted.length == 0 ? 0 : 1;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] != sorted[i - 1]) {
                count++;
            }
        }
        return count;
    }

    private static int[] order(long[] colour, long seed) {
        int n = colour.length;
        int[] lot = new int[n];
        SplittableRandom random = new SplittableRandom(mix(seed));
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            lot[i] = lot[j];
            lot[j] = i;
        }
        long low = n == 0 ? 0 : Long.highestOneBit(n) * 2 - 1;
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            // The seed also decides the order of colours, so that none is always served first.
            keys[i] = mix(colour[lot[i]] ^ seed) & ~low | i;
        }
        Arrays.sort(keys);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = lot[(int) (keys[i] & low)];
        }
        return order;
    }

    /** One multiplication: enough inside a sum that is mixed afterwards. */
    private static long spread(long value) {
        long product = value * 0x9E3779B97F4A7C15L;
        return product ^ product >>> 32;
    }

    /** Spreads the bits of a number (the finaliser of MurmurHash3, by Austin Appleby). */
    public static long mix(long value) {
        long mixed = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
