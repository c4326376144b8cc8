package org.handslag.matching.round.model;

/** How a round comes to its proposals. */
public enum RoundMode {
    /** Mentors read the candidates' profiles and name the ones they want, in order. */
    MENTOR_CHOICE(true, false, 2_000),
    /** The engine proposes the most pairs, then the best ones; staff adjust. */
    ASSIGNMENT(false, true, 20_000),
    /**
     * Both sides rank whom they met; the engine finds pairs that nobody would leave for another.
     */
    MUTUAL_RANKING(true, true, 2_000);

    private final boolean chosen;
    private final boolean solved;
    private final int most;

    RoundMode(boolean chosen, boolean solved, int most) {
        this.chosen = chosen;
        this.solved = solved;
        this.most = most;
    }

    /** Whether mentors say whom they want. */
    public boolean chosen() {
        return chosen;
    }

    /** Whether the engine solves it. */
    public boolean solved() {
        return solved;
    }

    /** How many candidates, and how many mentors, such a round may have: it is one document. */
    public int most() {
        return most;
    }
}
