package org.handslag.matching.engine.assign;

import java.util.Arrays;

/**
 * What a free place is good for: the cheapest chain of moves that fills it, by Dijkstra's method
 * backwards over reduced costs, and the prices that keep everybody content with it. It ends with
 * somebody who was out, or with a place nobody needs.
 */
final class Vacating {
    private final Network net;
    private final Askers askers;
    private final int allowances;
    private final int allowanceCost;
    private final Heap heap = new Heap();
    private int[] settled = new int[64];
    private int count;

    /** Where the one who leaves a mentor goes. */
    private int[] to = new int[0];

    private long best;
    private int endMentor;
    private int endMover;
    private int endCost;

    /**
     * For a network whose askers are known.
     *
     * @param askers who could be with each mentor
     * @param allowances how many of the first mentors are groups' allowances
     * @param allowanceCost what a place in an allowance costs
     */
    Vacating(Network net, Askers askers, int allowances, int allowanceCost) {
        this.net = net;
        this.askers = askers;
        this.allowances = allowances;
        this.allowanceCost = allowanceCost;
    }

    /** Who has an edge to a mentor. */
    interface Askers {
        /** How many. */
        int count(int mentor);

        /** The participant in the upper bits, the cost in the lower ten (0 at an allowance). */
        int at(int mentor, int index);
    }

    /** Uses the mentor's free place; its price is above 0, or nothing is to be done. */
    void fill(int mentor, long out, int search) {
        if (net.price[mentor] == 0 || !net.hasPlace(mentor)) {
            return;
        }
        if (net.load[mentor] == net.extent[mentor]) {
            net.widen(mentor);
        }
        heap.clear();
        count = 0;
        best = net.price[mentor];
        endMentor = mentor;
        endMover = Network.OUT;
        net.mark[mentor] = search;
        net.distance[mentor] = 0;
        heap.push(mentor);
        while (!heap.isEmpty()) {
            long next = heap.pop();
            long far = next >> Network.MENTOR_BITS;
            if (far >= best) {
                break;
            }
            int each = (int) next & Network.MENTOR;
            if (far == net.distance[each]) {
                settle(each, far, out, search);
            }
        }
        for (int i = 0; i < count; i++) {
            long drop = best - net.distance[settled[i]];
            if (drop > 0) {
                net.price[settled[i]] -= (int) drop;
            }
        }
        move(mentor);
    }

    private void settle(int mentor, long far, long out, int search) {
        if (count == settled.length) {
            settled = Arrays.copyOf(settled, count * 2);
        }
        settled[count++] = mentor;
        for (int i = 0; i < askers.count(mentor); i++) {
            int asker = askers.at(mentor, i);
            int p = asker >>> 10;
            int cost = mentor < allowances ? allowanceCost : asker & 1023;
            int old = net.at[p];
            if (old == mentor) {
                continue;
            }
            long pays = old == Network.OUT ? out : net.cost[p] + (long) net.price[old];
            long next = far + cost + net.price[mentor] - pays;
            if (next >= best) {
                continue;
            }
            if (old == Network.OUT) {
                best = next;
                endMentor = mentor;
                endMover = p;
                endCost = cost;
                continue;
            }
            if (net.mark[old] != search || next < net.distance[old]) {
                net.mark[old] = search;
                net.distance[old] = next;
                // Here: who leaves this mentor, and at what cost of the next.
                net.via[old] = p;
                net.viaCost[old] = cost;
                viaTo(old, mentor);
                heap.push(next << Network.MENTOR_BITS | old);
            }
            if (next + net.price[old] < best) {
                best = next + net.price[old];
                endMentor = old;
                endMover = Network.OUT;
            }
        }
    }

    private void viaTo(int old, int mentor) {
        if (to.length < net.m) {
            to = new int[net.m];
        }
        to[old] = mentor;
    }

    /** From the end of the chain back to the place that was free. */
    private void move(int start) {
        int at = endMentor;
        int mover = endMover;
        int cost = endCost;
        int freed = net.firstSeat[start] + net.load[start];
        // The chain runs from the free place outwards; seats are handed on along it.
        int[] chain = new int[8];
        int length = 0;
        while (at != start) {
            if (length == chain.length) {
                chain = Arrays.copyOf(chain, length * 2);
            }
            chain[length++] = at;
            at = to[at];
        }
        boolean first = true;
        for (int i = length - 1; i >= 0; i--) {
            int from = chain[i];
            int who = net.via[from];
            int next = net.place[who];
            if (first) {
                net.load[start]++;
                first = false;
            }
            net.sit(who, to[from], net.viaCost[from], freed);
            freed = next;
        }
        if (mover != Network.OUT) {
            if (first) {
                net.load[start]++;
            }
            net.sit(mover, endMentor, cost, freed);
        } else if (length > 0) {
            close(endMentor, freed);
        }
    }

    /** The last seat moves to the one that was left. */
    private void close(int mentor, int seat) {
        int last = net.firstSeat[mentor] + --net.load[mentor];
        if (last != seat) {
            int moved = net.seat[last];
            net.seat[seat] = moved;
            net.place[moved] = seat;
        }
    }
}
