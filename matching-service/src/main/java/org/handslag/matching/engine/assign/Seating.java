package org.handslag.matching.engine.assign;

import java.util.Arrays;

/**
 * Gives one more participant what is best for all: the shortest augmenting path over reduced costs,
 * by Dijkstra's method, and the prices that keep everybody content with it. One per thread; works
 * on one component at a time.
 *
 * <p>A path ends at a mentor with a place, or at a participant who stays out instead, for {@code
 * out} points. With groups, staying out takes a place in the group's allowance first (a mentor
 * beyond the real ones, of cost {@code allowanceCost}), and {@code out} is what breaking the floor
 * costs.
 */
final class Seating {
    private final Network net;
    private final Heap heap = new Heap();
    private long[] sorting = new long[64];
    private int[] settled = new int[64];
    private int search;

    private int[] allowance;
    private final int allowanceCost;

    /**
     * Whose row each participant has, where several share one, and the search that looked at it.
     */
    private final int[] owner;

    private final int[] looked;

    private long best;
    private int endMentor;
    private int endVia;
    private int endCost;

    /** Without floors. */
    Seating(Network net) {
        this(net, new int[0], 0);
    }

    /**
     * Where several participants are alike and share a row.
     *
     * @param rows how many rows there are
     * @param owner the number of each participant's row
     */
    Seating(Network net, int rows, int[] owner) {
        this(net, new int[0], 0, owner, new int[rows]);
    }

    /**
     * With floors.
     *
     * @param allowance each participant's group as a mentor's number, -1: none
     */
    Seating(Network net, int[] allowance, int allowanceCost) {
        this(net, allowance, allowanceCost, new int[0], new int[0]);
    }

    private Seating(Network net, int[] allowance, int allowanceCost, int[] owner, int[] looked) {
        this.net = net;
        this.owner = owner;
        this.looked = looked;
        this.allowance = allowance;
        this.allowanceCost = allowanceCost;
        // Marks of earlier searches on the same network must not be taken for this one's.
        for (int j = 0; j < net.m; j++) {
            search = Math.max(search, net.mark[j]);
        }
    }

    /** Other allowances, of more participants. */
    void allowances(int[] others) {
        allowance = others;
    }

    /** A number that no mark on the network has. */
    int nextSearch() {
        return ++search;
    }

    /**
     * Seats a participant who is out.
     *
     * @param out what staying out costs
     * @return who is out now instead; -1: nobody
     */
    int seat(int participant, long out) {
        search++;
        heap.clear();
        best = out;
        endMentor = Network.OUT;
        endVia = participant;
        endCost = 0;
        int count = 0;
        relax(participant, 0, Network.OUT);
        while (!heap.isEmpty()) {
            long next = heap.pop();
            long far = next >> Network.MENTOR_BITS;
            if (far >= best) {
                break;
            }
            int mentor = (int) next & Network.MENTOR;
            if (far != net.distance[mentor]) {
                continue;
            }
            if (count == settled.length) {
                settled = Arrays.copyOf(settled, count * 2);
            }
            settled[count++] = mentor;
            int first = net.firstSeat[mentor];
            int price = net.price[mentor];
            for (int s = first; s < first + net.load[mentor]; s++) {
                int each = net.seat[s];
                long offset = far - net.cost[each] - price;
                if (offset + out < best) {
                    best = offset + out;
                    endMentor = Network.OUT;
                    endVia = each;
                }
                relax(each, offset, mentor);
            }
        }
        for (int i = 0; i < count; i++) {
            int mentor = settled[i];
            long rise = best - net.distance[mentor];
            if (rise > 0) {
                net.price[mentor] += (int) rise;
            }
        }
        return move(participant);
    }

    private void relax(int participant, long offset, int own) {
        if (owner.length > 0) {
            // Those who share a row pay the same, so who is met first is nearest.
            if (looked[owner[participant]] == search) {
                return;
            }
            looked[owner[participant]] = search;
        }
        if (!net.sorted[participant]) {
            sort(participant);
        }
        int[] edge = net.edge;
        int[] bound = net.bound;
        int[] price = net.price;
        int end = net.to[participant];
        for (int e = net.from[participant]; e < end; e++) {
            int mentor = edge[e] & Network.MENTOR;
            long cost = edge[e] >>> Network.MENTOR_BITS;
            if (offset + cost + bound[mentor] >= best) {
                break;
            }
            if (mentor != own) {
                reach(mentor, offset + cost + price[mentor], participant, (int) cost);
            }
        }
        if (allowance.length > 0 && allowance[participant] >= 0 && allowance[participant] != own) {
            int group = allowance[participant];
            reach(group, offset + allowanceCost + price[group], participant, allowanceCost);
        }
    }

    private void reach(int mentor, long far, int participant, int cost) {
        if (far >= best) {
            return;
        }
        if (net.hasPlace(mentor)) {
            best = far;
            endMentor = mentor;
            endVia = participant;
            endCost = cost;
        } else if (net.mark[mentor] != search || far < net.distance[mentor]) {
            net.mark[mentor] = search;
            net.distance[mentor] = far;
            net.via[mentor] = participant;
            net.viaCost[mentor] = cost;
            heap.push(far << Network.MENTOR_BITS | mentor);
        }
    }

    private int move(int source) {
        int out = Network.OUT;
        int mover = endVia;
        int old = net.at[mover];
        int freed = net.place[mover];
        if (endMentor == Network.OUT) {
            net.at[mover] = Network.OUT;
            out = mover;
        } else {
            net.sit(mover, endMentor, endCost);
        }
        while (mover != source) {
            int target = old;
            int on = freed;
            mover = net.via[target];
            old = net.at[mover];
            freed = net.place[mover];
            net.sit(mover, target, net.viaCost[target], on);
        }
        return out;
    }

    /** Puts a row into the order of its lower bounds, when it is first needed. */
    private void sort(int participant) {
        int begin = net.from[participant];
        int size = net.to[participant] - begin;
        if (sorting.length < size) {
            sorting = new long[size * 2];
        }
        for (int i = 0; i < size; i++) {
            int each = net.edge[begin + i];
            long bound = (each >>> Network.MENTOR_BITS) + (long) net.bound[each & Network.MENTOR];
            sorting[i] = bound << 32 | each;
        }
        Arrays.sort(sorting, 0, size);
        for (int i = 0; i < size; i++) {
            net.edge[begin + i] = (int) sorting[i];
        }
        net.sorted[participant] = true;
    }
}
