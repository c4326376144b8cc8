package org.handslag.matching.engine.assign;

import java.util.Arrays;

/**
 * Solves components of a network to the optimum. Staying out first costs little ({@link #NEAR}), so
 * that searches stay short; then it is told apart whom no path leads to a free place any more (as
 * the Dulmage-Mendelsohn decomposition does): the prices around them rise at once to what staying
 * out really costs. Only the others search again.
 */
final class Solving {
    /** What staying out costs at first: twice the dearest edge. See record 0016. */
    private static final int NEAR = 2 * 1001;

    /** A chain longer than this many sweeps is left to the search. */
    private static final int SWEEPS = 32;

    private final Network net;
    private final Auction auction;
    private final Seating seating;
    private final int out;

    /**
     * For one thread.
     *
     * @param out what staying out costs: more than all scores together
     */
    Solving(Network net, int out) {
        this.net = net;
        this.out = out;
        this.auction = new Auction(net);
        this.seating = new Seating(net);
    }

    /** Solves one component. */
    void run(Part part) {
        int near = Math.min(NEAR, out);
        auction.run(part, near);
        System.arraycopy(
                net.price,
                part.fromMentor(),
                net.bound,
                part.fromMentor(),
                part.toMentor() - part.fromMentor());
        Arrays.fill(net.sorted, part.fromParticipant(), part.toParticipant(), false);
        boolean[] parked = new boolean[part.participants()];
        int waiting = 0;
        for (int p = part.fromParticipant(); p < part.toParticipant(); p++) {
            if (net.at[p] == Network.OUT) {
                int left = seating.seat(p, near);
                if (left != Network.OUT) {
                    parked[left - part.fromParticipant()] = true;
                    waiting++;
                }
            }
        }
        if (waiting > 0 && near < out) {
            boolean[] closed = new boolean[parked.length];
            boolean lifted = lift(net, part, out - near, closed);
            for (int i = 0; i < parked.length; i++) {
                if (parked[i] && !(lifted && closed[i])) {
                    seating.seat(part.fromParticipant() + i, out);
                }
            }
        }
    }

    /**
     * Raises the prices of all mentors from whom no chain leads to a free place. Whoever sits with
     * one of them knows no other mentors, so nobody there changes their mind.
     *
     * @param closed filled with whom no chain leads to a free place
     * @return false: a chain is too long to tell, and nothing has changed
     */
    private static boolean lift(Network net, Part part, int by, boolean[] closed) {
        boolean[] open = new boolean[part.toMentor() - part.fromMentor()];
        for (int j = part.fromMentor(); j < part.toMentor(); j++) {
            open[j - part.fromMentor()] = net.hasPlace(j);
        }
        Arrays.fill(closed, true);
        boolean changed = true;
        for (int sweep = 0; changed; sweep++) {
            if (sweep == SWEEPS) {
                return false;
            }
            changed = false;
            // There and back, so that a chain in either direction takes one sweep.
            for (int i = 0; i < closed.length; i++) {
                changed |= opens(net, part, i, closed, open);
            }
            for (int i = closed.length - 1; changed && i >= 0; i--) {
                opens(net, part, i, closed, open);
            }
        }
        for (int j = 0; j < open.length; j++) {
            if (!open[j]) {
                net.price[part.fromMentor() + j] += by;
            }
        }
        return true;
    }

    private static boolean opens(Network net, Part part, int i, boolean[] closed, boolean[] open) {
        if (!closed[i]) {
            return false;
        }
        int p = part.fromParticipant() + i;
        for (int e = net.from[p]; e < net.to[p]; e++) {
            if (open[(net.edge[e] & Network.MENTOR) - part.fromMentor()]) {
                closed[i] = false;
                if (net.at[p] != Network.OUT) {
                    open[net.at[p] - part.fromMentor()] = true;
                }
                return true;
            }
        }
        return false;
    }
}
