package org.handslag.matching.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A market in which both sides rank each other; who does not list the other has no edge. Lists may
 * be of any length, and several may share a rank.
 */
public final class Rankings {
    private final Market market;
    private final int[] byParticipant;
    private final int[] byMentor;

    private Rankings(Market market, int[] byParticipant, int[] byMentor) {
        this.market = market;
        this.byParticipant = byParticipant;
        this.byMentor = byMentor;
    }

    /**
     * Ranks for each edge of the market, the smallest the dearest.
     *
     * @throws IllegalArgumentException where there is not one for each edge
     */
    public static Rankings of(Market market, int[] byParticipant, int[] byMentor) {
        if (byParticipant.length != market.edges() || byMentor.length != market.edges()) {
            throw new IllegalArgumentException("two ranks for each edge");
        }
        return new Rankings(market, byParticipant.clone(), byMentor.clone());
    }

    /** Both sides rank by the score, the highest first. */
    public static Rankings byScore(Market market) {
        int[] ranks = new int[market.edges()];
        for (int e = 0; e < ranks.length; e++) {
            ranks[e] = Market.TOP - market.score(e);
        }
        return new Rankings(market, ranks, ranks);
    }

    /** Who can be paired. */
    public Market market() {
        return market;
    }

    /** Where the participant puts the mentor of this edge. */
    public int byParticipant(int edge) {
        return byParticipant[edge];
    }

    /** Where the mentor of this edge puts the participant. */
    public int byMentor(int edge) {
        return byMentor[edge];
    }

    /** What is wrong with the ranks; empty: nothing. */
    public List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        for (int p = 0; p < market.participants(); p++) {
            for (int e = market.first(p); e < market.first(p + 1); e++) {
                if (byParticipant[e] < 0 || byMentor[e] < 0) {
                    found.add(new Problem(Problem.Code.RANK_NEGATIVE, p, market.mentor(e)));
                }
            }
        }
        return found;
    }

    /** The same ranks where the terms leave an edge and a place. */
    public Rankings open(Terms terms) {
        Market open = terms.open(market);
        int[] one = new int[open.edges()];
        int[] other = new int[open.edges()];
        for (int p = 0; p < open.participants(); p++) {
            for (int e = open.first(p); e < open.first(p + 1); e++) {
                int was = market.edge(p, open.mentor(e));
                one[e] = byParticipant[was];
                other[e] = byMentor[was];
            }
        }
        return new Rankings(open, one, other);
    }
}
