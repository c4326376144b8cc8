package org.handslag.matching.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.handslag.matching.engine.Terms.Couple;
import org.handslag.matching.engine.Terms.Floor;

/** Invented markets. */
public final class Markets {
    private Markets() {}

    /** A few people, with ties, isolated people, full mentors and duplicate edges among them. */
    public static Market tiny(Random random) {
        return random(
                random,
                random.nextInt(7),
                random.nextInt(5),
                random.nextInt(4),
                random.nextDouble(),
                random.nextInt(3));
    }

    /** A market with a share of all edges. */
    public static Market random(
            Random random, int people, int mentors, int capacity, double density, int groups) {
        int[] capacities = new int[mentors];
        for (int m = 0; m < mentors; m++) {
            capacities[m] = random.nextInt(capacity + 1);
        }
        // Few different scores make many ties.
        int steps = random.nextBoolean() ? 1000 : 1 + random.nextInt(4);
        MarketDraft draft = new MarketDraft(people, capacities, groups);
        for (int p = 0; p < people; p++) {
            if (groups > 0 && random.nextInt(4) > 0) {
                draft.group(p, random.nextInt(groups));
            }
            for (int m = 0; m < mentors; m++) {
                if (random.nextDouble() < density) {
                    draft.edge(p, m, 1000 / steps * random.nextInt(steps + 1));
                    if (random.nextInt(10) == 0) {
                        draft.edge(p, m, random.nextInt(1001));
                    }
                }
            }
        }
        return draft.market();
    }

    /**
     * A larger market in which everybody knows a few, in regions.
     *
     * @param places how many places per 100 people
     */
    public static Market regional(long seed, int people, int mentors, int places, int regions) {
        Random random = new Random(seed);
        int[] capacities = new int[mentors];
        int left = people * places / 100;
        for (int m = 0; m < mentors; m++) {
            capacities[m] = left / (mentors - m);
            left -= capacities[m];
        }
        MarketDraft draft = new MarketDraft(people, capacities, regions);
        for (int p = 0; p < people; p++) {
            int region = (int) (regions * Math.pow(random.nextDouble(), 1.5));
            draft.group(p, region);
            int known = random.nextInt(20) == 0 ? 0 : 2 + random.nextInt(30);
            for (int k = 0; k < known; k++) {
                int mentor = region + regions * random.nextInt(Math.max(1, mentors / regions));
                if (mentor < mentors) {
                    draft.edge(p, mentor, random.nextInt(1001));
                }
            }
        }
        return draft.market();
    }

    /** Pins, forbidden pairs, a minimum score and floors, some of each. */
    public static Terms terms(Random random, Market market) {
        List<Couple> pins = new ArrayList<>();
        Set<Couple> forbidden = new HashSet<>();
        for (int p = 0; p < market.participants() && market.mentors() > 0; p++) {
            if (random.nextInt(6) == 0) {
                pins.add(new Couple(p, random.nextInt(market.mentors())));
            }
            if (random.nextInt(4) == 0) {
                forbidden.add(new Couple(p, random.nextInt(market.mentors())));
            }
        }
        List<Floor> floors = new ArrayList<>();
        for (int g = 0; g < market.groups(); g++) {
            if (random.nextInt(3) == 0) {
                floors.add(new Floor(g, random.nextInt(1001) * 1000));
            }
        }
        int minimum = random.nextInt(3) == 0 ? random.nextInt(700) : 0;
        return new Terms(
                minimum,
                random.nextBoolean() ? pins : List.of(),
                random.nextBoolean() ? forbidden : Set.of(),
                floors,
                random.nextLong());
    }

    /** The same people in another order: participant p becomes {@code people[p]}, and so on. */
    public static Market renamed(Market market, int[] people, int[] mentors) {
        int[] capacities = new int[market.mentors()];
        for (int m = 0; m < capacities.length; m++) {
            capacities[mentors[m]] = market.capacity(m);
        }
        MarketDraft draft = new MarketDraft(market.participants(), capacities, market.groups());
        for (int p = 0; p < market.participants(); p++) {
            if (market.group(p) >= 0) {
                draft.group(people[p], market.group(p));
            }
            for (int e = market.first(p); e < market.first(p + 1); e++) {
                draft.edge(people[p], mentors[market.mentor(e)], market.score(e));
            }
        }
        return draft.market();
    }

    /** An order. */
    public static int[] shuffled(Random random, int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
