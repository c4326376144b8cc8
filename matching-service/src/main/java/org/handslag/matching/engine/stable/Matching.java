package org.handslag.matching.engine.stable;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.PriorityQueue;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Rankings;
import org.handslag.matching.engine.Stable;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.Terms.Couple;

/**
 * Deferred acceptance with capacities (Gale and Shapley 1962; the hospitals/residents problem).
 * Weakly stable: no participant and mentor both strictly prefer each other to what they got.
 * Running pairs stay and take their places first.
 */
public final class Matching {
    private static final int NONE = -1;

    private final Market market;
    private final Orders orders;
    private final int[] got;

    private Matching(Rankings open, long seed) {
        this.market = open.market();
        this.orders = Orders.of(open, seed);
        this.got = new int[market.participants()];
        Arrays.fill(got, NONE);
    }

    /**
     * Matches. Floors do not apply: they and stability exclude each other in general.
     *
     * @throws IllegalArgumentException where rankings or terms have problems, which the caller can
     *     ask them for
     */
    public static Stable match(Rankings rankings, Terms terms, Proposer proposer) {
        if (!rankings.problems().isEmpty()
                || !terms.problems(rankings.market()).isEmpty()
                || !terms.floors().isEmpty()) {
            throw new IllegalArgumentException("rankings or terms have problems");
        }
        Matching matching = new Matching(rankings.open(terms), terms.seed());
        switch (proposer) {
            case PARTICIPANTS -> matching.byParticipants();
            case MENTORS -> matching.byMentors();
        }
        return matching.read(rankings.market(), terms);
    }

    private void byParticipants() {
        int[] next = new int[market.participants()];
        Deque<Integer> asking = new ArrayDeque<>();
        for (int p = 0; p < next.length; p++) {
            next[p] = market.first(p);
            asking.add(p);
        }
        // The one a mentor would give up first is the first of their queue.
        PriorityQueue<Long>[] kept = queues(market.mentors());
        while (!asking.isEmpty()) {
            int p = asking.poll();
            if (next[p] == market.first(p + 1)) {
                continue;
            }
            int edge = orders.edges()[next[p]++];
            int mentor = market.mentor(edge);
            got[p] = edge;
            kept[mentor].add((long) -orders.atMentor()[edge] << 32 | edge);
            if (kept[mentor].size() > market.capacity(mentor)) {
                int lost = orders.participantOf()[(int) (long) kept[mentor].poll()];
                got[lost] = NONE;
                asking.add(lost);
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static PriorityQueue<Long>[] queues(int count) {
        PriorityQueue<Long>[] queues = new PriorityQueue[count];
        Arrays.setAll(queues, m -> new PriorityQueue<Long>());
        return queues;
    }

    private void byMentors() {
        int[] next = Arrays.copyOf(orders.firstOf(), market.mentors());
        int[] left = new int[market.mentors()];
        Deque<Integer> asking = new ArrayDeque<>();
        for (int m = 0; m < left.length; m++) {
            left[m] = market.capacity(m);
            asking.add(m);
        }
        while (!asking.isEmpty()) {
            int m = asking.poll();
            while (left[m] > 0 && next[m] < orders.firstOf()[m + 1]) {
                int edge = orders.byMentor()[next[m]++];
                int p = orders.participantOf()[edge];
                int had = got[p];
                if (had == NONE || orders.atParticipant()[edge] < orders.atParticipant()[had]) {
                    got[p] = edge;
                    left[m]--;
                    if (had != NONE) {
                        left[market.mentor(had)]++;
                        asking.add(market.mentor(had));
                    }
                }
            }
        }
    }

    private Stable read(Market whole, Terms terms) {
        int[] mentorOf = new int[got.length];
        int matched = 0;
        long score = 0;
        for (int p = 0; p < got.length; p++) {
            mentorOf[p] = got[p] == NONE ? NONE : market.mentor(got[p]);
            if (got[p] != NONE) {
                matched++;
                score += market.score(got[p]);
            }
        }
        for (Couple pin : terms.pins()) {
            mentorOf[pin.participant()] = pin.mentor();
            matched++;
            int edge = whole.edge(pin.participant(), pin.mentor());
            score += edge < 0 ? 0 : whole.score(edge);
        }
        return new Stable(mentorOf, matched, score);
    }
}
