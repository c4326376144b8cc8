package org.handslag.benchmark.matching;

import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.MarketDraft;

/** A market as many changes have left it, kept beside the engine and without its code of repair. */
final class ChangedMarket {
    private final int[][] mentors;
    private final int[][] scores;
    private final int[] capacities;

    ChangedMarket(Market market) {
        mentors = new int[market.participants()][];
        scores = new int[market.participants()][];
        capacities = new int[market.mentors()];
        for (int m = 0; m < capacities.length; m++) {
            capacities[m] = market.capacity(m);
        }
        for (int p = 0; p < mentors.length; p++) {
            arrive(p, market);
        }
    }

    /** The participant knows whom they know in that market. */
    void arrive(int participant, Market market) {
        int from = market.first(participant);
        int size = market.first(participant + 1) - from;
        mentors[participant] = new int[size];
        scores[participant] = new int[size];
        for (int e = 0; e < size; e++) {
            mentors[participant][e] = market.mentor(from + e);
            scores[participant][e] = market.score(from + e);
        }
    }

    int[] mentorsOf(int participant) {
        return mentors[participant];
    }

    int[] scoresOf(int participant) {
        return scores[participant];
    }

    void withdraw(int participant) {
        mentors[participant] = new int[0];
        scores[participant] = new int[0];
    }

    /** Another score of the two; -1: they cannot be paired any more. */
    void score(int participant, int mentor, int score) {
        for (int e = 0; e < mentors[participant].length; e++) {
            if (mentors[participant][e] == mentor) {
                scores[participant][e] = score;
            }
        }
    }

    void capacity(int mentor, int places) {
        capacities[mentor] = places;
    }

    /** The market of now. */
    Market market() {
        MarketDraft draft = new MarketDraft(mentors.length, capacities, 0);
        for (int p = 0; p < mentors.length; p++) {
            for (int e = 0; e < mentors[p].length; e++) {
                if (scores[p][e] >= 0) {
                    draft.edge(p, mentors[p][e], scores[p][e]);
                }
            }
        }
        return draft.market();
    }
}
