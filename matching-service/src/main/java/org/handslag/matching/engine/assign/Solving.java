package org.handslag.matching.engine.assign;

import java.util.Arrays;

/** Solves components of a network to the optimum. */
final class Solving {
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

    /** Solves one component: an auction, then one shortest path for each who is still out. */
    void run(Part part) {
        if (Mirror.isWorth(net, part)) {
            new Mirror(net, part).solve(out);
            return;
        }
        auction.run(part, out);
        // Prices only rise from here: today's are bounds, and rows in their order end early.
        System.arraycopy(
                net.price,
                part.fromMentor(),
                net.bound,
                part.fromMentor(),
                part.toMentor() - part.fromMentor());
        Arrays.fill(net.sorted, part.fromParticipant(), part.toParticipant(), false);
        for (int p = part.fromParticipant(); p < part.toParticipant(); p++) {
            if (net.at[p] == Network.OUT) {
                seating.seat(p, out);
            }
        }
    }
}
