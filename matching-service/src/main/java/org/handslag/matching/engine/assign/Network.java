package org.handslag.matching.engine.assign;

import java.util.Arrays;

/**
 * A market renumbered for solving, and the state of its solution. An edge is one int (cost in the
 * upper bits, mentor in the lower 20): 4 bytes per edge beside the market's 6. Participants take
 * seats; seats of one mentor lie together. Arrays are shared by threads that work on different
 * components.
 */
final class Network {
    static final int MENTOR_BITS = 20;
    static final int MENTOR = (1 << MENTOR_BITS) - 1;
    static final int OUT = -1;

    int n;
    int m;

    /** Rows: {@code edge[from[p]..to[p])}. */
    int[] from;

    int[] to;
    int[] edge;

    /** Whether the row lies in the order of cost + {@link #bound}. */
    boolean[] sorted;

    int[] capacity;
    int[] price;

    /** At most the price from now on: rows in its order can be left early. */
    int[] bound;

    int[] load;
    int[] firstSeat;

    /** How many seats lie together from the first one on; a mentor who takes more needs others. */
    int[] extent;

    int[] seat;
    int seats;

    /** Where the participant is, what that costs, and on which seat. */
    int[] at;

    int[] cost;
    int[] place;

    /** Of the search: how far, reached through whom, at what cost, in which search. */
    long[] distance;

    int[] via;
    int[] viaCost;
    int[] mark;

    /**
     * Everybody out, all prices 0.
     *
     * @param rows the row of p begins at {@code rows[p]} and ends before {@code rows[p + 1]}
     */
    Network(int[] rows, int[] edge, int[] capacity) {
        this(
                Arrays.copyOf(rows, rows.length - 1),
                Arrays.copyOfRange(rows, 1, rows.length),
                edge,
                capacity);
    }

    /**
     * Everybody out, all prices 0.
     *
     * @param from where rows begin; several may share one
     * @param to where they end
     */
    Network(int[] from, int[] to, int[] edge, int[] capacity) {
        this.n = from.length;
        this.m = capacity.length;
        this.from = from;
        this.to = to;
        this.edge = edge;
        this.sorted = new boolean[n];
        this.capacity = capacity;
        this.price = new int[m];
        this.bound = new int[m];
        this.load = new int[m];
        this.firstSeat = new int[m];
        this.extent = new int[m];
        for (int j = 0; j < m; j++) {
            firstSeat[j] = seats;
            // More seats than participants are never taken; a capacity may be any int.
            extent[j] = Math.min(capacity[j], n);
            seats += extent[j];
        }
        this.seat = new int[seats];
        this.at = new int[n];
        Arrays.fill(at, OUT);
        this.cost = new int[n];
        this.place = new int[n];
        this.distance = new long[m];
        this.via = new int[m];
        this.viaCost = new int[m];
        this.mark = new int[m];
    }

    private Network(Network other) {
        n = other.n;
        m = other.m;
        from = other.from.clone();
        to = other.to.clone();
        edge = other.edge.clone();
        sorted = other.sorted.clone();
        capacity = other.capacity.clone();
        price = other.price.clone();
        bound = other.bound.clone();
        load = other.load.clone();
        firstSeat = other.firstSeat.clone();
        extent = other.extent.clone();
        seats = other.seats;
        seat = other.seat.clone();
        at = other.at.clone();
        cost = other.cost.clone();
        place = other.place.clone();
        distance = other.distance.clone();
        via = other.via.clone();
        viaCost = other.viaCost.clone();
        mark = other.mark.clone();
    }

    Network copy() {
        return new Network(this);
    }

    boolean hasPlace(int mentor) {
        return load[mentor] < capacity[mentor];
    }

    /** Takes the next seat. */
    void sit(int participant, int mentor, int atCost) {
        if (load[mentor] == extent[mentor]) {
            widen(mentor);
        }
        sit(participant, mentor, atCost, firstSeat[mentor] + load[mentor]++);
    }

    void sit(int participant, int mentor, int atCost, int on) {
        at[participant] = mentor;
        cost[participant] = atCost;
        place[participant] = on;
        seat[on] = participant;
    }

    /** Makes room for one more: the mentor's seats move to the end. Only where people arrive. */
    void widen(int mentor) {
        int wide = Math.max(4, 2 * extent[mentor]);
        if (seats + wide > seat.length) {
            seat = Arrays.copyOf(seat, seats + wide + seats / 4);
        }
        System.arraycopy(seat, firstSeat[mentor], seat, seats, load[mentor]);
        for (int s = seats; s < seats + load[mentor]; s++) {
            place[seat[s]] = s;
        }
        firstSeat[mentor] = seats;
        extent[mentor] = wide;
        seats += wide;
    }

    /** Gives the seat back; the last one moves up. */
    void leave(int participant) {
        int mentor = at[participant];
        int last = firstSeat[mentor] + --load[mentor];
        int moved = seat[last];
        seat[place[participant]] = moved;
        place[moved] = place[participant];
        at[participant] = OUT;
    }

    /** Room for more people: participants without edges, mentors without places. */
    void grow(int participants, int mentors) {
        if (participants > n) {
            from = Arrays.copyOf(from, participants);
            to = Arrays.copyOf(to, participants);
            sorted = Arrays.copyOf(sorted, participants);
            at = Arrays.copyOf(at, participants);
            Arrays.fill(at, n, participants, OUT);
            cost = Arrays.copyOf(cost, participants);
            place = Arrays.copyOf(place, participants);
            n = participants;
        }
        if (mentors > m) {
            capacity = Arrays.copyOf(capacity, mentors);
            price = Arrays.copyOf(price, mentors);
            bound = Arrays.copyOf(bound, mentors);
            load = Arrays.copyOf(load, mentors);
            firstSeat = Arrays.copyOf(firstSeat, mentors);
            extent = Arrays.copyOf(extent, mentors);
            distance = Arrays.copyOf(distance, mentors);
            via = Arrays.copyOf(via, mentors);
            viaCost = Arrays.copyOf(viaCost, mentors);
            mark = Arrays.copyOf(mark, mentors);
            m = mentors;
        }
    }
}
