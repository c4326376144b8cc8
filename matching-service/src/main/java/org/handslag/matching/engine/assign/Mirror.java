package org.handslag.matching.engine.assign;

import java.util.Arrays;

/**
 * A component seen from the other side: each place asks for a person. Where people are more than
 * places, a search from a place soon meets somebody who is free, while one from a person would have
 * to learn that all places nearby are wanted more. The most places filled are the most people
 * matched, so it is the same problem, and prices of people turn into prices of places: a place is
 * worth what staying out costs less what its mentor pays.
 */
final class Mirror {
    private final Network net;
    private final Part part;

    /** Each mentor's row of people, the cost in the upper bits. */
    private final int[] row;

    private final int[] edge;

    private Mirror(Network net, Part part, int[] row, int[] edge) {
        this.net = net;
        this.part = part;
        this.row = row;
        this.edge = edge;
    }

    /** Whether there are more people than places. */
    static boolean isWorth(Network net, Part part) {
        long places = 0;
        for (int j = part.fromMentor(); j < part.toMentor(); j++) {
            places += net.capacity[j];
        }
        return places < part.participants();
    }

    Mirror(Network net, Part part) {
        this.net = net;
        this.part = part;
        int base = part.fromMentor();
        this.row = new int[part.toMentor() - base + 1];
        for (int e = net.from[part.fromParticipant()]; e < net.to[part.toParticipant() - 1]; e++) {
            row[(net.edge[e] & Network.MENTOR) - base + 1]++;
        }
        for (int j = 1; j < row.length; j++) {
            row[j] += row[j - 1];
        }
        this.edge = new int[row[row.length - 1]];
        int[] next = row.clone();
        for (int p = part.fromParticipant(); p < part.toParticipant(); p++) {
            for (int e = net.from[p]; e < net.to[p]; e++) {
                int packed = net.edge[e];
                edge[next[(packed & Network.MENTOR) - base]++] =
                        packed & ~Network.MENTOR | p - part.fromParticipant();
            }
        }
    }

    /** Solves the component; seats and prices are the network's afterwards. */
    void solve(int out) {
        int mentors = row.length - 1;
        int[] first = new int[mentors + 1];
        for (int j = 0; j < mentors; j++) {
            int known = row[j + 1] - row[j];
            first[j + 1] = first[j] + Math.min(net.capacity[part.fromMentor() + j], known);
        }
        int[] owner = new int[first[mentors]];
        int[] from = new int[owner.length];
        int[] to = new int[owner.length];
        for (int j = 0; j < mentors; j++) {
            Arrays.fill(owner, first[j], first[j + 1], j);
            Arrays.fill(from, first[j], first[j + 1], row[j]);
            Arrays.fill(to, first[j], first[j + 1], row[j + 1]);
        }
        int[] one = new int[part.participants()];
        Arrays.fill(one, 1);
        Network mirrored = new Network(from, to, edge, one);
        Part all = new Part(0, owner.length, 0, one.length);
        new Auction(mirrored).run(all, out);
        System.arraycopy(mirrored.price, 0, mirrored.bound, 0, one.length);
        Seating seating = new Seating(mirrored, mentors, owner);
        for (int place = 0; place < owner.length; place++) {
            if (mirrored.at[place] == Network.OUT) {
                seating.seat(place, out);
            }
        }
        read(mirrored, first, out);
    }

    private void read(Network mirrored, int[] first, int out) {
        for (int j = 0; j < row.length - 1; j++) {
            int mentor = part.fromMentor() + j;
            for (int place = first[j]; place < first[j + 1]; place++) {
                if (mirrored.at[place] != Network.OUT) {
                    net.sit(
                            part.fromParticipant() + mirrored.at[place],
                            mentor,
                            mirrored.cost[place]);
                }
            }
            int pays = out;
            for (int e = row[j]; e < row[j + 1] && !net.hasPlace(mentor); e++) {
                int cost = edge[e] >>> Network.MENTOR_BITS;
                pays = Math.min(pays, cost + mirrored.price[edge[e] & Network.MENTOR]);
            }
            net.price[mentor] = out - pays;
            net.bound[mentor] = out - pays;
        }
    }
}
