package org.handslag.matching.engine.assign;

import java.util.Arrays;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.Terms.Couple;

/**
 * An assignment that is kept the best while people come, go and decline: each change is repaired by
 * one path forwards, one backwards, or both, and is then equal in matched and score to solving
 * anew. Which of several equally good answers it is may depend on the changes before. Running pairs
 * stay. Floors are not kept up: with floors, solve anew. 20 bytes per edge; for one thread.
 */
public final class Standing {
    private final Network net;
    private final KnownBy known;
    private final Seating seating;
    private final Vacating vacating;

    /** Participants and mentors so far; the network may have room for more. */
    private int participants;

    private int mentors;
    private int edges;

    private int[] pinnedTo;
    private int[] pinScore;
    private int[] pins;
    private int[] capacity;

    private Standing(Network net, KnownBy known) {
        this.net = net;
        this.known = known;
        this.seating = new Seating(net);
        this.vacating = new Vacating(net, known);
        this.participants = net.n;
        this.mentors = net.m;
        this.edges = net.edge.length;
        this.pinnedTo = new int[net.n];
        Arrays.fill(pinnedTo, Network.OUT);
        this.pinScore = new int[net.n];
        this.pins = new int[net.m];
        this.capacity = new int[net.m];
    }

    /**
     * Goes on from a solved round.
     *
     * @param found the market's assignment under the terms, certified
     * @throws IllegalArgumentException where the terms have floors
     */
    public static Standing of(Market market, Terms terms, Assignment found) {
        if (!terms.floors().isEmpty()) {
            throw new IllegalArgumentException("floors are not kept up by changes");
        }
        Market open = terms.open(market);
        int n = market.participants();
        int[] rows = new int[n + 1];
        int[] edge = new int[open.edges()];
        for (int p = 0; p < n; p++) {
            rows[p + 1] = open.first(p + 1);
            for (int e = open.first(p); e < open.first(p + 1); e++) {
                edge[e] = packed(open.mentor(e), open.score(e));
            }
        }
        int[] places = new int[market.mentors()];
        for (int m = 0; m < places.length; m++) {
            places[m] = open.capacity(m);
        }
        Network net = new Network(rows, edge, places);
        Standing standing = new Standing(net, KnownBy.of(net));
        for (int m = 0; m < places.length; m++) {
            net.price[m] = found.price(m);
            standing.capacity[m] = market.capacity(m);
        }
        for (Couple pin : terms.pins()) {
            int at = market.edge(pin.participant(), pin.mentor());
            standing.pinnedTo[pin.participant()] = pin.mentor();
            standing.pinScore[pin.participant()] = at < 0 ? 0 : market.score(at);
            standing.pins[pin.mentor()]++;
        }
        for (int p = 0; p < n; p++) {
            int mentor = found.mentorOf(p);
            if (mentor >= 0 && standing.pinnedTo[p] == Network.OUT) {
                net.sit(p, mentor, Market.TOP - open.score(open.edge(p, mentor)));
            }
        }
        return standing;
    }

    /** The same once more, for trying something out. */
    public Standing copy() {
        Network twin = net.copy();
        Standing copy = new Standing(twin, known.copy());
        copy.participants = participants;
        copy.mentors = mentors;
        copy.edges = edges;
        copy.pinnedTo = pinnedTo.clone();
        copy.pinScore = pinScore.clone();
        copy.pins = pins.clone();
        copy.capacity = capacity.clone();
        return copy;
    }

    private static int packed(int mentor, int score) {
        return Market.TOP - score << Network.MENTOR_BITS | mentor;
    }

    /** Somebody arrives; answers the number they have from now on. */
    public int arrive(int[] possible, int[] scores) {
        int p = participants++;
        if (p >= net.n) {
            int room = Math.min(Market.MOST_PARTICIPANTS, 16 + 2 * p);
            if (p >= room) {
                throw new IllegalStateException("too many participants");
            }
            net.grow(room, net.m);
            pinnedTo = Arrays.copyOf(pinnedTo, room);
            Arrays.fill(pinnedTo, p, room, Network.OUT);
            pinScore = Arrays.copyOf(pinScore, room);
        }
        row(p, possible, scores);
        seating.seat(p, Assignment.STAYING_OUT);
        return p;
    }

    /** Somebody withdraws; their running pair, if any, ends. */
    public void withdraw(int participant) {
        row(participant, new int[0], new int[0]);
    }

    /** Somebody's possible mentors become these. */
    public void change(int participant, int[] possible, int[] scores) {
        row(participant, possible, scores);
        seating.seat(participant, Assignment.STAYING_OUT);
    }

    /** Another score of a pair that is possible, or one that becomes possible. */
    public void score(int participant, int mentor, int score) {
        if (pinnedTo[participant] == mentor) {
            pinScore[participant] = score;
        }
        if (pinnedTo[participant] == Network.OUT) {
            with(participant, mentor, score);
        }
    }

    /** The two must not become a pair; a running pair of theirs ends. */
    public void forbid(int participant, int mentor) {
        if (pinnedTo[participant] == Network.OUT || pinnedTo[participant] == mentor) {
            with(participant, mentor, -1);
        }
    }

    private void with(int participant, int mentor, int score) {
        int from = net.from[participant];
        int size = net.to[participant] - from;
        int[] possible = new int[size + 1];
        int[] scores = new int[size + 1];
        int kept = 0;
        for (int e = from; e < from + size; e++) {
            int each = net.edge[e] & Network.MENTOR;
            if (each != mentor) {
                possible[kept] = each;
                scores[kept++] = Market.TOP - (net.edge[e] >>> Network.MENTOR_BITS);
            }
        }
        if (score >= 0) {
            possible[kept] = mentor;
            scores[kept++] = score;
        }
        change(participant, Arrays.copyOf(possible, kept), Arrays.copyOf(scores, kept));
    }

    /** A mentor arrives, whom nobody knows yet; answers the number they have from now on. */
    public int arrive(int places) {
        int m = mentors++;
        if (m >= net.m) {
            int room = Math.min(Market.MOST_MENTORS, 16 + 2 * m);
            if (m >= room) {
                throw new IllegalStateException("too many mentors");
            }
            net.grow(net.n, room);
            known.grow(room);
            pins = Arrays.copyOf(pins, room);
            capacity = Arrays.copyOf(capacity, room);
        }
        capacity(m, places);
        return m;
    }

    /** A mentor takes more, or fewer; running pairs stay. */
    public void capacity(int mentor, int places) {
        capacity[mentor] = places;
        int free = Math.max(0, places - pins[mentor]);
        int had = net.capacity[mentor];
        if (free > had) {
            int first = net.seat.length;
            int need = Math.min(free, net.n);
            if (need > Math.min(had, net.n)) {
                net.seat = Arrays.copyOf(net.seat, first + need);
                System.arraycopy(
                        net.seat, net.firstSeat[mentor], net.seat, first, net.load[mentor]);
                for (int s = 0; s < net.load[mentor]; s++) {
                    net.place[net.seat[first + s]] = first + s;
                }
                net.firstSeat[mentor] = first;
            }
            net.capacity[mentor] = free;
            fill(mentor);
            return;
        }
        int gone = Math.max(0, net.load[mentor] - free);
        int[] without = new int[gone];
        for (int i = 0; i < gone; i++) {
            without[i] = net.seat[net.firstSeat[mentor] + net.load[mentor] - 1];
            net.leave(without[i]);
        }
        net.capacity[mentor] = free;
        for (int each : without) {
            seating.seat(each, Assignment.STAYING_OUT);
        }
    }

    /** The two are a running pair from now on, whatever the scores say. */
    public void pin(int participant, int mentor, int score) {
        row(participant, new int[0], new int[0]);
        pinnedTo[participant] = mentor;
        pinScore[participant] = score;
        pins[mentor]++;
        capacity(mentor, capacity[mentor]);
    }

    private void fill(int mentor) {
        while (net.hasPlace(mentor) && net.price[mentor] > 0) {
            vacating.fill(mentor, Assignment.STAYING_OUT, seating.nextSearch());
        }
    }

    /** Takes the participant out, then gives them another row. */
    private void row(int participant, int[] possible, int[] scores) {
        int pin = pinnedTo[participant];
        known.remove(net, participant);
        net.to[participant] = net.from[participant];
        if (net.at[participant] != Network.OUT) {
            int left = net.at[participant];
            net.leave(participant);
            fill(left);
        }
        if (pin != Network.OUT) {
            pinnedTo[participant] = Network.OUT;
            pins[pin]--;
            capacity(pin, capacity[pin]);
        }
        if (edges + possible.length > net.edge.length) {
            makeRoom(possible.length);
        }
        net.from[participant] = edges;
        for (int i = 0; i < possible.length; i++) {
            net.edge[edges++] = packed(possible[i], scores[i]);
        }
        net.to[participant] = edges;
        net.sorted[participant] = false;
        known.add(net, participant);
    }

    /** Rows move together; what nobody uses any more is overwritten. */
    private void makeRoom(int more) {
        int live = 0;
        for (int p = 0; p < net.n; p++) {
            live += net.to[p] - net.from[p];
        }
        int[] moved = new int[live + more + Math.max(64, live / 4)];
        int next = 0;
        for (int p = 0; p < net.n; p++) {
            int size = net.to[p] - net.from[p];
            System.arraycopy(net.edge, net.from[p], moved, next, size);
            net.from[p] = next;
            next += size;
            net.to[p] = next;
        }
        net.edge = moved;
        edges = next;
    }

    /** Who gets whom now, with the prices that prove it. */
    public Assignment assignment() {
        int[] mentorOf = new int[participants];
        int matched = 0;
        long score = 0;
        for (int p = 0; p < participants; p++) {
            mentorOf[p] = pinnedTo[p];
            if (pinnedTo[p] != Network.OUT) {
                matched++;
                score += pinScore[p];
            } else if (net.at[p] != Network.OUT) {
                mentorOf[p] = net.at[p];
                matched++;
                score += Market.TOP - net.cost[p];
            }
        }
        return new Assignment(
                mentorOf,
                Arrays.copyOf(net.price, mentors),
                new int[0],
                Assignment.STAYING_OUT,
                matched,
                score);
    }

    /** The participant's mentor now; -1: none. */
    public int mentorOf(int participant) {
        return pinnedTo[participant] != Network.OUT ? pinnedTo[participant] : net.at[participant];
    }

    /** What a place at the mentor is worth now, in points. */
    public int price(int mentor) {
        return net.price[mentor];
    }
}
