package org.handslag.benchmark.matching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.MarketDraft;

/**
 * An invented market that is like a real one: people live in municipalities of very different
 * sizes, counties hang together by commuting, occupations are skewed, languages forbid pairs, and
 * some people nobody can take.
 *
 * @param name how it is called in the results
 */
record Instance(String name, Market market) {
    /** As many edges as a person keeps: the best ones. */
    private static final int KEPT = 40;

    /** What an instance is like. */
    enum Kind {
        /** More places than people. */
        AMPLE,
        /** Places for 70 in 100. */
        SCARCE,
        /** Commuting over county borders: everything hangs together. */
        ONE_COMPONENT,
        /** Everything hangs together, and some towns have many places to spare, others none. */
        UNEVEN
    }

    static Instance of(int people, int mentors, Kind kind, long seed) {
        Random random = new Random(seed * 1_000_003 + people);
        int towns = Math.max(1, people / 345);
        int[] peoplesTown = dwellers(random, people, towns);
        int[] mentorsTown = dwellers(random, mentors, towns);
        int[][] mentorsOf = new int[towns][];
        for (int t = 0; t < towns; t++) {
            int town = t;
            mentorsOf[t] =
                    IntStream.range(0, mentors).filter(m -> mentorsTown[m] == town).toArray();
        }
        int[] capacity = new int[mentors];
        for (int m = 0; m < mentors; m++) {
            // For half as many mentors as people: on average 1.4, 1.7, and a little more than 2.
            capacity[m] =
                    switch (kind) {
                        case SCARCE -> random.nextInt(100) < 40 ? 2 : 1;
                        case UNEVEN ->
                                mentorsTown[m] % Math.max(1, towns / 14) % 2 == 0
                                        ? 4
                                        : mentorsTown[m] % 4 + random.nextInt(2) - 1 & 3;
                        case AMPLE, ONE_COMPONENT ->
                                random.nextInt(10) < 9 ? 2 : 1 + random.nextInt(4);
                    };
        }
        int[] peoplesWork = occupations(random, people);
        int[] mentorsWork = occupations(random, mentors);
        MarketDraft draft = new MarketDraft(people, capacity, 0);
        long[] found = new long[160];
        for (int p = 0; p < people; p++) {
            if (random.nextInt(100) < 4) {
                continue;
            }
            int size = 0;
            for (int k = 0; k < 160; k++) {
                int town = nearby(random, peoplesTown[p], towns, kind);
                if (mentorsOf[town].length == 0 || random.nextInt(100) < 40) {
                    continue;
                }
                int m = mentorsOf[town][random.nextInt(mentorsOf[town].length)];
                found[size++] =
                        (1000L
                                                - score(
                                                        random,
                                                        peoplesWork[p],
                                                        mentorsWork[m],
                                                        town == peoplesTown[p]))
                                        << 32
                                | m;
            }
            Arrays.sort(found, 0, size);
            for (int k = 0; k < Math.min(size, KEPT); k++) {
                draft.edge(p, (int) found[k], 1000 - (int) (found[k] >> 32));
            }
        }
        String name =
                people
                        + "x"
                        + mentors
                        + (kind == Kind.AMPLE
                                ? ""
                                : "-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return new Instance(name, draft.market());
    }

    /** Towns by Zipf's law: the largest has a tenth, most are small. */
    private static int[] dwellers(Random random, int size, int towns) {
        double[] upTo = new double[towns];
        double sum = 0;
        for (int t = 0; t < towns; t++) {
            sum += 1.0 / (t + 3);
            upTo[t] = sum;
        }
        int[] town = new int[size];
        for (int i = 0; i < size; i++) {
            int at = Arrays.binarySearch(upTo, random.nextDouble() * sum);
            town[i] = at < 0 ? -at - 1 : at;
        }
        return town;
    }

    /** Counties are the towns of one remainder, so that each has large and small ones. */
    private static int nearby(Random random, int town, int towns, Kind kind) {
        int counties = Math.max(1, towns / 14);
        int toss = random.nextInt(100);
        if (toss < 60 || towns == 1) {
            return town;
        }
        if ((kind == Kind.ONE_COMPONENT || kind == Kind.UNEVEN) && toss < 63) {
            return random.nextInt(towns);
        }
        int county = town % counties;
        int inCounty = (towns - county + counties - 1) / counties;
        return county
                + counties
                        * Math.min(
                                inCounty - 1,
                                Math.abs((town / counties + random.nextInt(5) - 2)) % inCounty);
    }

    /** Four digits; a few occupations have many. */
    private static int[] occupations(Random random, int size) {
        int[] work = new int[size];
        for (int i = 0; i < size; i++) {
            int digits = 0;
            for (int d = 0; d < 4; d++) {
                digits = digits * 10 + (int) (9 * Math.pow(random.nextDouble(), 1.8));
            }
            work[i] = digits;
        }
        return work;
    }

    private static int score(Random random, int one, int other, boolean sameTown) {
        int shared = 0;
        for (int by = 1000; by > 0 && one / by == other / by; by /= 10) {
            shared++;
        }
        return Math.min(1000, shared * 125 + (sameTown ? 150 : 0) + random.nextInt(71) * 5);
    }
}
