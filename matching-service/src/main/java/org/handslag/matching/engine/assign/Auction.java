package org.handslag.matching.engine.assign;

import java.util.Arrays;

/**
 * A start for the search: two rounds in which everybody without a place asks for what is cheapest.
 * A mentor who is asked by more than there is room for keeps those whose next best is worst, and
 * the price rises to where the first one turned away is indifferent. Nothing is given up for speed:
 * whoever sits has what is cheapest for them at these prices, to the unit.
 */
final class Auction {
    private static final int ROUNDS = 2;

    private final Network net;

    Auction(Network net) {
        this.net = net;
    }

    /**
     * For the participants and mentors of one component.
     *
     * @param out what staying out costs
     */
    void run(Part part, int out) {
        int people = part.toParticipant() - part.fromParticipant();
        int[] wish = new int[people];
        int[] wishCost = new int[people];
        int[] margin = new int[people];
        for (int round = 0; round < ROUNDS; round++) {
            if (ask(part, out, wish, wishCost, margin, round == 0) == 0) {
                return;
            }
            answer(part, out, wish, wishCost, margin);
        }
    }

    private int ask(Part part, int out, int[] wish, int[] wishCost, int[] margin, boolean first) {
        int[] price = net.price;
        int[] edge = net.edge;
        int asking = 0;
        for (int p = part.fromParticipant(); p < part.toParticipant(); p++) {
            int i = p - part.fromParticipant();
            wish[i] = Network.OUT;
            if (!first && net.at[p] != Network.OUT) {
                continue;
            }
            int best = out;
            int second = out;
            int mentor = Network.OUT;
            int cost = 0;
            for (int e = net.from[p]; e < net.to[p]; e++) {
                int packed = edge[e];
                int to = packed & Network.MENTOR;
                int value = (packed >>> Network.MENTOR_BITS) + price[to];
                if (value < second) {
                    if (value < best || value == best && to < mentor) {
                        second = best;
                        best = value;
                        mentor = to;
                        cost = packed >>> Network.MENTOR_BITS;
                    } else {
                        second = value;
                    }
                }
            }
            if (mentor != Network.OUT) {
                wish[i] = mentor;
                wishCost[i] = cost;
                margin[i] = second - best;
                asking++;
            }
        }
        return asking;
    }

    /** All mentors at once, at the prices at which everybody asked. */
    private void answer(Part part, int out, int[] wish, int[] wishCost, int[] margin) {
        int base = part.fromMentor();
        int size = part.toMentor() - base;
        int[] first = new int[size + 1];
        for (int each : wish) {
            if (each != Network.OUT) {
                first[each - base + 1]++;
            }
        }
        for (int j = 0; j < size; j++) {
            first[j + 1] += first[j];
        }
        int[] asker = new int[first[size]];
        int[] next = first.clone();
        for (int i = 0; i < wish.length; i++) {
            if (wish[i] != Network.OUT) {
                asker[next[wish[i] - base]++] = i;
            }
        }
        int[] old = Arrays.copyOfRange(net.price, base, part.toMentor());
        for (int j = 0; j < size; j++) {
            int asked = first[j + 1] - first[j];
            if (asked == 0) {
                continue;
            }
            int mentor = base + j;
            int room = net.capacity[mentor];
            int sitting = net.load[mentor];
            if (sitting + asked <= room) {
                for (int k = first[j]; k < first[j + 1]; k++) {
                    net.sit(part.fromParticipant() + asker[k], mentor, wishCost[asker[k]]);
                }
                continue;
            }
            long[] bids = new long[sitting + asked];
            int count = 0;
            for (int s = net.firstSeat[mentor]; s < net.firstSeat[mentor] + sitting; s++) {
                int p = net.seat[s];
                int i = p - part.fromParticipant();
                wishCost[i] = net.cost[p];
                bids[count++] = bid(marginOf(p, out, old, base), i);
            }
            for (int k = first[j]; k < first[j + 1]; k++) {
                bids[count++] = bid(margin[asker[k]], asker[k]);
            }
            Arrays.sort(bids);
            for (int s = net.firstSeat[mentor]; s < net.firstSeat[mentor] + sitting; s++) {
                net.at[net.seat[s]] = Network.OUT;
            }
            net.load[mentor] = 0;
            for (int k = 0; k < room; k++) {
                int i = (int) bids[k];
                net.sit(part.fromParticipant() + i, mentor, wishCost[i]);
            }
            net.price[mentor] += Integer.MAX_VALUE - (int) (bids[room] >>> 32);
        }
    }

    /** The widest margin first, then the canonical number. */
    private static long bid(int margin, int i) {
        return (long) (Integer.MAX_VALUE - margin) << 32 | i;
    }

    private int marginOf(int p, int out, int[] old, int base) {
        int own = net.at[p];
        int second = out;
        for (int e = net.from[p]; e < net.to[p]; e++) {
            int to = net.edge[e] & Network.MENTOR;
            if (to != own) {
                second = Math.min(second, (net.edge[e] >>> Network.MENTOR_BITS) + old[to - base]);
            }
        }
        return second - net.cost[p] - old[own - base];
    }
}
