package org.handslag.matching.engine.assign;

import java.util.Arrays;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Numbering;
import org.handslag.matching.engine.Workers;

/**
 * The renumbering of a market: component by component, so that what is searched together lies
 * together in memory; within a component in the order of {@link Numbering}. People without an edge
 * come last, in no component.
 *
 * @param participants each number's participant
 * @param mentors each number's mentor
 * @param numberOf each mentor's number
 */
record Parting(int[] participants, int[] mentors, int[] numberOf, Part[] parts) {

    static Parting of(Market market, long seed, int threads) {
        int n = market.participants();
        int m = market.mentors();
        int[] root = roots(market);
        int[] part = new int[m];
        int[] size = new int[m];
        for (int p = 0; p < n; p++) {
            if (market.first(p) < market.first(p + 1)) {
                size[find(root, market.mentor(market.first(p)))]++;
            }
        }
        Numbering numbering = Numbering.of(market, seed, threads);
        int[] mentorOrder = numbering.mentors();
        int[] participantOrder = numbering.participants();
        Arrays.fill(part, -1);
        int count = 0;
        for (int each : mentorOrder) {
            int top = find(root, each);
            if (part[top] < 0 && size[top] > 0) {
                part[top] = count++;
            }
        }
        int[] participantPart = new int[n];
        for (int p = 0; p < n; p++) {
            participantPart[p] =
                    market.first(p) < market.first(p + 1)
                            ? part[find(root, market.mentor(market.first(p)))]
                            : count;
        }
        int[] mentorPart = new int[m];
        for (int j = 0; j < m; j++) {
            int top = find(root, j);
            mentorPart[j] = size[top] > 0 ? part[top] : count;
        }
        int[] firstParticipant = new int[count + 2];
        int[] participants = grouped(participantOrder, participantPart, firstParticipant);
        int[] firstMentor = new int[count + 2];
        int[] mentors = grouped(mentorOrder, mentorPart, firstMentor);
        int[] numberOf = new int[m];
        for (int j = 0; j < m; j++) {
            numberOf[mentors[j]] = j;
        }
        Part[] parts = new Part[count];
        for (int i = 0; i < count; i++) {
            parts[i] =
                    new Part(
                            firstParticipant[i],
                            firstParticipant[i + 1],
                            firstMentor[i],
                            firstMentor[i + 1]);
        }
        return new Parting(participants, mentors, numberOf, parts);
    }

    /** Union and find over mentors: those who share a participant belong together. */
    private static int[] roots(Market market) {
        int[] root = new int[market.mentors()];
        for (int j = 0; j < root.length; j++) {
            root[j] = j;
        }
        for (int p = 0; p < market.participants(); p++) {
            int end = market.first(p + 1);
            int e = market.first(p);
            if (e == end) {
                continue;
            }
            int top = find(root, market.mentor(e));
            for (e++; e < end; e++) {
                int other = find(root, market.mentor(e));
                if (other != top) {
                    int high = Math.max(top, other);
                    top = Math.min(top, other);
                    root[high] = top;
                }
            }
        }
        return root;
    }

    private static int find(int[] root, int of) {
        int each = of;
        while (root[each] != each) {
            root[each] = root[root[each]];
            each = root[each];
        }
        return each;
    }

    private static int[] grouped(int[] order, int[] part, int[] first) {
        for (int each : order) {
            first[part[each] + 1]++;
        }
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        int[] next = first.clone();
        int[] grouped = new int[order.length];
        for (int each : order) {
            grouped[next[part[each]]++] = each;
        }
        return grouped;
    }

    /**
     * The market's edges under the new numbers, everybody out.
     *
     * @param beyond capacities of further mentors, whom no row names
     */
    Network network(Market market, int[] beyond, int threads) {
        int n = market.participants();
        int[] rows = new int[n + 1];
        for (int i = 0; i < n; i++) {
            int p = participants[i];
            rows[i + 1] = rows[i] + market.first(p + 1) - market.first(p);
        }
        int[] edge = new int[rows[n]];
        Workers.ranges(
                edge.length < 100_000 ? 1 : threads,
                n,
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        int at = rows[i];
                        int p = participants[i];
                        for (int e = market.first(p); e < market.first(p + 1); e++) {
                            edge[at++] =
                                    Market.TOP - market.score(e) << Network.MENTOR_BITS
                                            | numberOf[market.mentor(e)];
                        }
                    }
                });
        int real = market.mentors();
        int[] capacity = new int[real + beyond.length];
        for (int j = 0; j < real; j++) {
            capacity[j] = market.capacity(mentors[j]);
        }
        System.arraycopy(beyond, 0, capacity, real, beyond.length);
        return new Network(rows, edge, capacity);
    }
}
