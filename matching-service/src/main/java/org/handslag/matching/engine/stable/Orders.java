package org.handslag.matching.engine.stable;

import java.util.Arrays;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Numbering;
import org.handslag.matching.engine.Rankings;

/**
 * The rankings without ties: where ranks are equal, a lot decides, drawn from the seed for each
 * pair and side by canonical numbers, so that names and arrival have no say.
 *
 * @param edges each participant's edges from the dearest on, in the market's rows
 * @param byMentor all edges from each mentor's dearest on, mentor by mentor
 * @param firstOf where the mentor's begin in {@code byMentor}
 * @param atParticipant each edge's place with its participant, 0 the dearest
 * @param atMentor each edge's place with its mentor, 0 the dearest
 * @param participantOf each edge's participant
 */
record Orders(
        int[] edges,
        int[] byMentor,
        int[] firstOf,
        int[] atParticipant,
        int[] atMentor,
        int[] participantOf) {

    static Orders of(Rankings rankings, long seed) {
        Market market = rankings.market();
        int count = market.edges();
        long[] weight = new long[count];
        for (int e = 0; e < count; e++) {
            weight[e] =
                    Numbering.mix(
                            (long) rankings.byParticipant(e) << 32 ^ rankings.byMentor(e) + 1L);
        }
        Numbering numbering = Numbering.of(market, edge -> edge, weight, seed, 1);
        int[] participants = numbers(numbering.participants());
        int[] mentors = numbers(numbering.mentors());
        int[] participantOf = new int[count];
        int[] firstOf = new int[market.mentors() + 1];
        for (int p = 0; p < market.participants(); p++) {
            for (int e = market.first(p); e < market.first(p + 1); e++) {
                participantOf[e] = p;
                firstOf[market.mentor(e) + 1]++;
            }
        }
        for (int m = 0; m < market.mentors(); m++) {
            firstOf[m + 1] += firstOf[m];
        }
        int[] edges = new int[count];
        int[] atParticipant = new int[count];
        for (int p = 0; p < market.participants(); p++) {
            int first = market.first(p);
            int size = market.first(p + 1) - first;
            Wish[] row = new Wish[size];
            for (int i = 0; i < size; i++) {
                int e = first + i;
                long lot = lot(seed, participants[p], mentors[market.mentor(e)]);
                row[i] = new Wish(rankings.byParticipant(e), lot, e);
            }
            lay(row, edges, first, atParticipant);
        }
        int[] byMentor = new int[count];
        int[] next = firstOf.clone();
        for (int e = 0; e < count; e++) {
            byMentor[next[market.mentor(e)]++] = e;
        }
        int[] atMentor = new int[count];
        for (int m = 0; m < market.mentors(); m++) {
            Wish[] row = new Wish[firstOf[m + 1] - firstOf[m]];
            for (int i = 0; i < row.length; i++) {
                int e = byMentor[firstOf[m] + i];
                long lot = lot(~seed, participants[participantOf[e]], mentors[m]);
                row[i] = new Wish(rankings.byMentor(e), lot, e);
            }
            lay(row, byMentor, firstOf[m], atMentor);
        }
        return new Orders(edges, byMentor, firstOf, atParticipant, atMentor, participantOf);
    }

    private static void lay(Wish[] row, int[] into, int first, int[] place) {
        Arrays.sort(row);
        for (int i = 0; i < row.length; i++) {
            into[first + i] = row[i].edge();
            place[row[i].edge()] = i;
        }
    }

    private static int[] numbers(int[] order) {
        int[] number = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            number[order[i]] = i;
        }
        return number;
    }

    private static long lot(long seed, int participant, int mentor) {
        return Numbering.mix(seed ^ Numbering.mix((long) participant << 32 | mentor));
    }

    private record Wish(int rank, long lot, int edge) implements Comparable<Wish> {
        @Override
        public int compareTo(Wish other) {
            int byRank = Integer.compare(rank, other.rank);
            return byRank != 0 ? byRank : Long.compare(lot, other.lot);
        }
    }
}
