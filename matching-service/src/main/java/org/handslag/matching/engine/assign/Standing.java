package org.handslag.matching.engine.assign;

import java.util.Arrays;
import java.util.List;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.Terms.Couple;
import org.handslag.matching.engine.assign.Outcome.Shortage;

/**
 * An assignment that is kept the best while people come, go and decline: each change is repaired by
 * one path forwards, one backwards, or both, and is then equal in matched and score to solving
 * anew. Which of several equally good answers it is may depend on the changes before. Running pairs
 * stay; floors are kept, of the people who are there: who withdraws is of no group any more. 20
 * bytes per edge; for one thread. What names nobody or is out of range is refused, and nothing has
 * changed then.
 */
public final class Standing {
    private final Network net;
    private final KnownBy known;
    private final Seating seating;
    private final Vacating vacating;
    private final Quotas quotas;

    /** So many allowances come before the mentors; 0: no floors. */
    private final int shift;

    /** What it costs to have neither a mentor nor an allowance. */
    private final long out;

    /** Each participant's allowance; -1: none at present. Empty without floors. */
    private int[] option;

    /** Participants and mentors so far; the network may have room for more. */
    private int participants;

    private int mentors;
    private int edges;

    private int[] pinnedTo;
    private int[] pinScore;
    private int[] pins;
    private int[] capacity;

    private Standing(Network net, KnownBy known, Quotas quotas) {
        this.net = net;
        this.known = known;
        this.quotas = quotas;
        this.shift = quotas.allowances();
        this.out = (shift == 0 ? 1L : 2L) * Assignment.STAYING_OUT;
        this.option = new int[shift == 0 ? 0 : net.n];
        Arrays.fill(option, Network.OUT);
        this.seating = new Seating(net, option, Assignment.STAYING_OUT);
        this.vacating = new Vacating(net, known, shift, Assignment.STAYING_OUT);
        this.participants = net.n;
        this.mentors = net.m - shift;
        this.edges = net.edge.length;
        this.pinnedTo = new int[net.n];
        Arrays.fill(pinnedTo, Network.OUT);
        this.pinScore = new int[net.n];
        this.pins = new int[mentors];
        this.capacity = new int[mentors];
    }

    /**
     * Goes on from a solved round.
     *
     * @param found the market's assignment under the terms, certified; where floors are unmet, the
     *     nearest
     */
    public static Standing of(Market market, Terms terms, Assignment found) {
        Market open = terms.open(market);
        Quotas quotas = Quotas.of(market, terms.floors());
        int shift = quotas.allowances();
        int n = market.participants();
        int[] rows = new int[n + 1];
        int[] edge = new int[open.edges()];
        for (int p = 0; p < n; p++) {
            rows[p + 1] = open.first(p + 1);
            for (int e = open.first(p); e < open.first(p + 1); e++) {
                edge[e] = packed(shift + open.mentor(e), open.score(e));
            }
        }
        int[] places = new int[shift + market.mentors()];
        for (int a = 0; a < shift; a++) {
            places[a] = quotas.mayStayOut(a);
        }
        for (int m = 0; m < market.mentors(); m++) {
            places[shift + m] = open.capacity(m);
        }
        Network net = new Network(rows, edge, places);
        Standing standing = new Standing(net, KnownBy.of(net), quotas);
        for (int m = 0; m < market.mentors(); m++) {
            net.price[shift + m] = found.price(m);
            standing.capacity[m] = market.capacity(m);
        }
        for (var floor : terms.floors()) {
            net.price[quotas.allowanceOf(floor.group())] = found.groupPrice(floor.group());
        }
        for (Couple pin : terms.pins()) {
            int at = market.edge(pin.participant(), pin.mentor());
            standing.pinnedTo[pin.participant()] = pin.mentor();
            standing.pinScore[pin.participant()] = at < 0 ? 0 : market.score(at);
            standing.pins[pin.mentor()]++;
        }
        for (int p = 0; p < n; p++) {
            int mentor = found.mentorOf(p);
            if (standing.pinnedTo[p] != Network.OUT) {
                continue;
            }
            standing.allow(p);
            if (mentor >= 0) {
                net.sit(p, shift + mentor, Market.TOP - open.score(open.edge(p, mentor)));
            } else if (shift > 0 && net.hasPlace(standing.option[p])) {
                net.sit(p, standing.option[p], Assignment.STAYING_OUT);
            }
        }
        return standing;
    }

    /** The same once more, for trying something out. */
    public Standing copy() {
        Network twin = net.copy();
        Standing copy = new Standing(twin, known.copy(), quotas.copy());
        copy.participants = participants;
        copy.mentors = mentors;
        copy.edges = edges;
        copy.option = option.clone();
        copy.seating.allowances(copy.option);
        copy.pinnedTo = pinnedTo.clone();
        copy.pinScore = pinScore.clone();
        copy.pins = pins.clone();
        copy.capacity = capacity.clone();
        return copy;
    }

    /** The participant may stay out by their group's allowance. */
    private void allow(int participant) {
        if (shift > 0) {
            option[participant] = quotas.allowance(participant);
            known.join(option[participant], participant);
        }
    }

    private void disallow(int participant) {
        if (shift > 0 && option[participant] != Network.OUT) {
            known.part(option[participant], participant);
            option[participant] = Network.OUT;
        }
    }

    /** Puts somebody who is taken out into a group; the allowances follow the groups' sizes. */
    private void regroup(int participant, int group) {
        int before = quotas.allowance(participant);
        quotas.put(participant, group);
        int after = quotas.allowance(participant);
        if (before != after) {
            places(before, quotas.mayStayOut(before));
            places(after, quotas.mayStayOut(after));
        }
    }

    private static int packed(int mentor, int score) {
        return Market.TOP - score << Network.MENTOR_BITS | mentor;
    }

    /** Somebody of no group arrives; answers the number they have from now on. */
    public int arrive(int[] possible, int[] scores) {
        return arrive(possible, scores, -1);
    }

    /** Somebody of a group arrives; answers the number they have from now on. */
    public int arrive(int[] possible, int[] scores, int group) {
        mustBe(possible, scores);
        mustBe(group, -1, quotas.groups(), "group");
        mustBe(participants, 0, Market.MOST_PARTICIPANTS, "number of participants");
        int p = participants++;
        if (p >= net.n) {
            int room = Math.min(Market.MOST_PARTICIPANTS, 16 + p + p / 2);
            net.grow(room, net.m);
            quotas.grow(room);
            pinnedTo = Arrays.copyOf(pinnedTo, room);
            Arrays.fill(pinnedTo, p, room, Network.OUT);
            pinScore = Arrays.copyOf(pinScore, room);
            if (shift > 0) {
                option = Arrays.copyOf(option, room);
                Arrays.fill(option, p, room, Network.OUT);
                seating.allowances(option);
            }
        }
        if (shift > 0) {
            regroup(p, group);
        }
        row(p, possible, scores);
        seating.seat(p, out);
        return p;
    }

    /** Somebody withdraws; their running pair, if any, ends, and they are of no group any more. */
    public void withdraw(int participant) {
        mustBe(participant, 0, participants, "participant");
        row(participant, new int[0], new int[0]);
        if (shift > 0) {
            disallow(participant);
            regroup(participant, -1);
        }
    }

    /** Somebody's possible mentors become these. */
    public void change(int participant, int[] possible, int[] scores) {
        mustBe(participant, 0, participants, "participant");
        mustBe(possible, scores);
        row(participant, possible, scores);
        seating.seat(participant, out);
    }

    /** Another score of a pair that is possible, or one that becomes possible. */
    public void score(int participant, int mentor, int score) {
        mustBe(participant, 0, participants, "participant");
        mustBe(mentor, 0, mentors, "mentor");
        mustBe(score, 0, Market.TOP + 1, "score");
        if (pinnedTo[participant] == mentor) {
            pinScore[participant] = score;
        }
        if (pinnedTo[participant] == Network.OUT) {
            with(participant, mentor, score);
        }
    }

    /** The two must not become a pair; a running pair of theirs ends. */
    public void forbid(int participant, int mentor) {
        mustBe(participant, 0, participants, "participant");
        mustBe(mentor, 0, mentors, "mentor");
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
            int each = (net.edge[e] & Network.MENTOR) - shift;
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
        mustBe(places, 0, Integer.MAX_VALUE, "capacity");
        mustBe(mentors, 0, Market.MOST_MENTORS - shift, "number of mentors");
        int m = mentors++;
        if (m >= capacity.length) {
            int room = Math.min(Market.MOST_MENTORS - shift, 16 + m + m / 2);
            net.grow(net.n, shift + room);
            known.grow(shift + room);
            pins = Arrays.copyOf(pins, room);
            capacity = Arrays.copyOf(capacity, room);
        }
        capacity(m, places);
        return m;
    }

    /** A mentor takes more, or fewer; running pairs stay. */
    public void capacity(int mentor, int places) {
        mustBe(mentor, 0, mentors, "mentor");
        mustBe(places, 0, Integer.MAX_VALUE, "capacity");
        capacity[mentor] = places;
        places(shift + mentor, Math.max(0, places - pins[mentor]));
    }

    /** So many places are free for others than running pairs. */
    private void places(int at, int free) {
        int gone = Math.max(0, net.load[at] - free);
        int[] without = new int[gone];
        for (int i = 0; i < gone; i++) {
            without[i] = net.seat[net.firstSeat[at] + net.load[at] - 1];
            net.leave(without[i]);
        }
        net.capacity[at] = free;
        for (int each : without) {
            seating.seat(each, out);
        }
        fill(at);
    }

    /** The two are a running pair from now on, whatever the scores say. */
    public void pin(int participant, int mentor, int score) {
        mustBe(participant, 0, participants, "participant");
        mustBe(mentor, 0, mentors, "mentor");
        mustBe(score, 0, Market.TOP + 1, "score");
        row(participant, new int[0], new int[0]);
        disallow(participant);
        pinnedTo[participant] = mentor;
        pinScore[participant] = score;
        pins[mentor]++;
        capacity(mentor, capacity[mentor]);
    }

    private void fill(int at) {
        while (net.hasPlace(at) && net.price[at] > 0) {
            vacating.fill(at, out, seating.nextSearch());
        }
    }

    private void mustBe(int[] possible, int[] scores) {
        mustBe(scores.length, possible.length, possible.length + 1, "number of scores");
        for (int i = 0; i < possible.length; i++) {
            mustBe(possible[i], 0, mentors, "mentor");
            mustBe(scores[i], 0, Market.TOP + 1, "score");
        }
    }

    private static void mustBe(int value, int from, int before, String what) {
        if (value < from || value >= before) {
            throw new IllegalArgumentException(
                    what + " " + value + " is not in " + from + " to " + (before - 1));
        }
    }

    /** Takes the participant out, then gives them another row. */
    private void row(int participant, int[] possible, int[] scores) {
        int pin = pinnedTo[participant];
        known.remove(net, participant);
        disallow(participant);
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
            net.edge[edges++] = packed(shift + possible[i], scores[i]);
        }
        net.to[participant] = edges;
        net.sorted[participant] = false;
        known.add(net, participant);
        allow(participant);
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
            } else if (net.at[p] >= shift) {
                mentorOf[p] = net.at[p] - shift;
                matched++;
                score += Market.TOP - net.cost[p];
            }
        }
        return new Assignment(
                mentorOf,
                Arrays.copyOfRange(net.price, shift, shift + mentors),
                quotas.prices(net),
                Assignment.STAYING_OUT,
                matched,
                score);
    }

    /** The floors that cannot be met now, and by how much; empty: all are. */
    public List<Shortage> shortages() {
        return quotas.shortages(net, participants, pinnedTo);
    }

    /** The participant's mentor now; -1: none. */
    public int mentorOf(int participant) {
        int pin = pinnedTo[participant];
        return pin != Network.OUT ? pin : Math.max(-1, net.at[participant] - shift);
    }

    /** What a place at the mentor is worth now, in points. */
    public int price(int mentor) {
        return net.price[shift + mentor];
    }
}
