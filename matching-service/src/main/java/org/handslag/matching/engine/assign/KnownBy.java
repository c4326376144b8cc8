package org.handslag.matching.engine.assign;

import java.util.Arrays;

/** Each mentor's possible participants, with the cost: 4 bytes per edge. */
final class KnownBy implements Vacating.Askers {
    private int[][] asker;
    private int[] count;

    /** Where those who have an allowance stand in its row. */
    private int[] spot = new int[0];

    private KnownBy(int[][] asker, int[] count) {
        this.asker = asker;
        this.count = count;
    }

    static KnownBy of(Network net) {
        int[] count = new int[net.m];
        for (int p = 0; p < net.n; p++) {
            for (int e = net.from[p]; e < net.to[p]; e++) {
                count[net.edge[e] & Network.MENTOR]++;
            }
        }
        int[][] asker = new int[net.m][];
        for (int m = 0; m < net.m; m++) {
            asker[m] = new int[count[m]];
        }
        KnownBy known = new KnownBy(asker, new int[net.m]);
        for (int p = 0; p < net.n; p++) {
            known.add(net, p);
        }
        return known;
    }

    KnownBy copy() {
        int[][] copied = new int[asker.length][];
        for (int m = 0; m < copied.length; m++) {
            copied[m] = asker[m].clone();
        }
        KnownBy copy = new KnownBy(copied, count.clone());
        copy.spot = spot.clone();
        return copy;
    }

    void grow(int mentors) {
        int known = asker.length;
        if (mentors > known) {
            asker = Arrays.copyOf(asker, mentors);
            Arrays.fill(asker, known, mentors, new int[0]);
            count = Arrays.copyOf(count, mentors);
        }
    }

    /** Somebody may stay out by this allowance. */
    void join(int allowance, int participant) {
        int size = count[allowance]++;
        if (size == asker[allowance].length) {
            asker[allowance] = Arrays.copyOf(asker[allowance], Math.max(4, size * 2));
        }
        if (participant >= spot.length) {
            spot = Arrays.copyOf(spot, Math.max(participant + 1, spot.length * 2));
        }
        asker[allowance][size] = participant << 10;
        spot[participant] = size;
    }

    /** Not any more. */
    void part(int allowance, int participant) {
        int last = asker[allowance][--count[allowance]];
        asker[allowance][spot[participant]] = last;
        spot[last >>> 10] = spot[participant];
    }

    /** Takes in the participant's row. */
    void add(Network net, int participant) {
        for (int e = net.from[participant]; e < net.to[participant]; e++) {
            int mentor = net.edge[e] & Network.MENTOR;
            int size = count[mentor]++;
            if (size == asker[mentor].length) {
                asker[mentor] = Arrays.copyOf(asker[mentor], Math.max(4, size * 2));
            }
            asker[mentor][size] = participant << 10 | net.edge[e] >>> Network.MENTOR_BITS;
        }
    }

    /** Forgets the participant's row, as it still is. */
    void remove(Network net, int participant) {
        for (int e = net.from[participant]; e < net.to[participant]; e++) {
            int mentor = net.edge[e] & Network.MENTOR;
            int[] row = asker[mentor];
            int i = 0;
            while (row[i] >>> 10 != participant) {
                i++;
            }
            row[i] = row[--count[mentor]];
        }
    }

    @Override
    public int count(int mentor) {
        return count[mentor];
    }

    @Override
    public int at(int mentor, int index) {
        return asker[mentor][index];
    }
}
