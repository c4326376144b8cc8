package org.handslag.matching.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.handslag.matching.engine.Terms.Couple;
import org.handslag.matching.engine.Terms.Floor;

/** Tries everything: for a handful of people. */
public final class BruteForce {
    private final Market market;
    private final Terms terms;
    private final int[] room;
    private final Map<Integer, Integer> pinned = new HashMap<>();
    private final int[] out;
    private final int[] allowed;

    /** The fewest missing from floors, then the most matched, then the highest score. */
    private long[] best = {Long.MAX_VALUE, 0, 0};

    private BruteForce(Market market, Terms terms) {
        this.market = market;
        this.terms = terms;
        this.room = new int[market.mentors()];
        for (int m = 0; m < room.length; m++) {
            room[m] = market.capacity(m);
        }
        for (Couple pin : terms.pins()) {
            pinned.put(pin.participant(), pin.mentor());
            room[pin.mentor()]--;
        }
        out = new int[market.groups()];
        allowed = new int[market.groups()];
        Arrays.fill(allowed, Integer.MAX_VALUE);
        int[] size = new int[market.groups()];
        for (int p = 0; p < market.participants(); p++) {
            if (market.group(p) >= 0) {
                size[market.group(p)]++;
            }
        }
        for (Floor floor : terms.floors()) {
            int of = size[floor.group()];
            allowed[floor.group()] = of - (int) Math.ceil(of * (double) floor.rate() / 1_000_000);
        }
    }

    /** Missing from floors, matched, score. */
    public static long[] best(Market market, Terms terms) {
        BruteForce brute = new BruteForce(market, terms);
        brute.next(0, 0, 0);
        return brute.best;
    }

    private void next(int p, long matched, long score) {
        if (p == market.participants()) {
            long missing = 0;
            for (int g = 0; g < out.length; g++) {
                missing += Math.max(0, out[g] - allowed[g]);
            }
            if (missing < best[0]
                    || missing == best[0]
                            && (matched > best[1] || matched == best[1] && score > best[2])) {
                best = new long[] {missing, matched, score};
            }
            return;
        }
        Integer pin = pinned.get(p);
        if (pin != null) {
            int edge = market.edge(p, pin);
            next(p + 1, matched + 1, score + (edge < 0 ? 0 : market.score(edge)));
            return;
        }
        int group = market.group(p);
        if (group >= 0) {
            out[group]++;
        }
        next(p + 1, matched, score);
        if (group >= 0) {
            out[group]--;
        }
        for (int e = market.first(p); e < market.first(p + 1); e++) {
            int m = market.mentor(e);
            if (room[m] > 0
                    && market.score(e) >= terms.minimumScore()
                    && !terms.forbidden().contains(new Couple(p, m))) {
                room[m]--;
                next(p + 1, matched + 1, score + market.score(e));
                room[m]++;
            }
        }
    }
}
