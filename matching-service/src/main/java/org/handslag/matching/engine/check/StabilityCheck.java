package org.handslag.matching.engine.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Rankings;
import org.handslag.matching.engine.Stable;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.Terms.Couple;
import org.handslag.matching.engine.check.Flaw.Code;

/**
 * Proves that no participant and mentor both strictly prefer each other to what they got, and that
 * capacities and terms are kept. One pass over the edges.
 */
public final class StabilityCheck {
    private StabilityCheck() {}

    /** The first flaw found; empty: stable. */
    public static Optional<Flaw> flaw(Rankings rankings, Terms terms, Stable answer) {
        Market market = rankings.market();
        int[] mentorOf = answer.mentorOf();
        if (mentorOf.length != market.participants()) {
            return Optional.of(new Flaw(Code.SHAPE, -1, -1));
        }
        Map<Integer, Integer> pinned = new HashMap<>();
        int[] left = new int[market.mentors()];
        for (int m = 0; m < left.length; m++) {
            left[m] = market.capacity(m);
        }
        for (Couple pin : terms.pins()) {
            pinned.put(pin.participant(), pin.mentor());
            left[pin.mentor()] = Math.max(0, left[pin.mentor()] - 1);
        }
        int[] worst = new int[market.mentors()];
        Arrays.fill(worst, -1);
        int[] rank = new int[mentorOf.length];
        Arrays.fill(rank, Integer.MAX_VALUE);
        int matched = 0;
        long score = 0;
        for (int p = 0; p < mentorOf.length; p++) {
            int m = mentorOf[p];
            Integer pin = pinned.get(p);
            if (pin != null && pin != m) {
                return Optional.of(new Flaw(Code.PIN_MISSING, p, pin));
            }
            if (m < 0) {
                continue;
            }
            int edge = market.edge(p, m);
            matched++;
            score += edge < 0 ? 0 : market.score(edge);
            if (pin == null) {
                if (edge < 0 || !allowed(market, terms, p, edge)) {
                    return Optional.of(new Flaw(Code.NOT_ALLOWED, p, m));
                }
                if (--left[m] < 0) {
                    return Optional.of(new Flaw(Code.OVER_CAPACITY, p, m));
                }
                rank[p] = rankings.byParticipant(edge);
                worst[m] = Math.max(worst[m], rankings.byMentor(edge));
            }
        }
        if (matched != answer.matched() || score != answer.score()) {
            return Optional.of(new Flaw(Code.WRONG_TOTAL, -1, -1));
        }
        for (int p = 0; p < mentorOf.length; p++) {
            for (int e = market.first(p); e < market.first(p + 1); e++) {
                int m = market.mentor(e);
                if (!pinned.containsKey(p)
                        && rankings.byParticipant(e) < rank[p]
                        && (left[m] > 0 || rankings.byMentor(e) < worst[m])
                        && allowed(market, terms, p, e)) {
                    return Optional.of(new Flaw(Code.BLOCKING_PAIR, p, m));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean allowed(Market market, Terms terms, int participant, int edge) {
        return market.score(edge) >= terms.minimumScore()
                && !terms.forbidden().contains(new Couple(participant, market.mentor(edge)));
    }
}
