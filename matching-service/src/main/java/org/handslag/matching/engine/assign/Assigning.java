package org.handslag.matching.engine.assign;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Problem;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.engine.Terms.Couple;
import org.handslag.matching.engine.Workers;
import org.handslag.matching.engine.assign.Outcome.Assigned;
import org.handslag.matching.engine.assign.Outcome.FloorsUnmet;
import org.handslag.matching.engine.assign.Outcome.Refused;

/**
 * Assigns participants to mentors: the most matched, then the highest total score. Exact, and the
 * same to the bit for the same market, terms and seed, on any number of threads. Takes about 20
 * bytes per edge while it works, the market's 6 included, and 100 bytes per person.
 */
public final class Assigning {
    private Assigning() {}

    /** What staying out costs with so many participants: more than all scores together. */
    public static int stayingOut(int participants) {
        return (Market.TOP + 1) * (participants + 1);
    }

    /**
     * Assigns.
     *
     * @param threads how many threads to use at most
     */
    public static Outcome assign(Market market, Terms terms, int threads) {
        List<Problem> problems = terms.problems(market);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        Market open = open(market, terms);
        Parting parting = Parting.of(open, terms.seed(), threads);
        Floors floors = Floors.of(market, terms);
        Network net = parting.network(open, floors.allowances(), threads);
        solve(net, parting.parts(), stayingOut(market.participants()), threads);
        if (!floors.areNone()) {
            floors.keep(net, parting, stayingOut(market.participants()));
        }
        Assignment found = read(market, terms, net, parting, floors);
        var shortages = floors.shortages(market, net, parting);
        return shortages.isEmpty() ? new Assigned(found) : new FloorsUnmet(shortages, found);
    }

    /** The market without what the terms exclude: only free places and allowed edges. */
    static Market open(Market market, Terms terms) {
        if (terms.pins().isEmpty() && terms.forbidden().isEmpty() && terms.minimumScore() == 0) {
            return market;
        }
        boolean[] pinned = new boolean[market.participants()];
        int[] left = new int[market.mentors()];
        for (int m = 0; m < left.length; m++) {
            left[m] = market.capacity(m);
        }
        for (Couple pin : terms.pins()) {
            pinned[pin.participant()] = true;
            left[pin.mentor()] = Math.max(0, left[pin.mentor()] - 1);
        }
        long[] forbidden =
                terms.forbidden().stream()
                        .mapToLong(each -> pair(each.participant(), each.mentor()))
                        .sorted()
                        .toArray();
        return market.keeping(
                        (p, m, score) ->
                                !pinned[p]
                                        && score >= terms.minimumScore()
                                        && (forbidden.length == 0
                                                || Arrays.binarySearch(forbidden, pair(p, m)) < 0))
                .withCapacities(left);
    }

    private static long pair(int participant, int mentor) {
        return (long) participant << 32 | mentor;
    }

    private static void solve(Network net, Part[] parts, int out, int threads) {
        int workers = net.edge.length < 20_000 ? 1 : Math.min(threads, parts.length);
        if (workers <= 1) {
            Solving solving = new Solving(net, out);
            for (Part part : parts) {
                solving.run(part);
            }
            return;
        }
        // The largest first, so that no thread is left with it at the end.
        Part[] order = parts.clone();
        Arrays.sort(order, Comparator.comparingInt(Part::participants).reversed());
        AtomicInteger next = new AtomicInteger();
        Runnable worker =
                () -> {
                    Solving solving = new Solving(net, out);
                    int i = next.getAndIncrement();
                    while (i < order.length) {
                        solving.run(order[i]);
                        i = next.getAndIncrement();
                    }
                };
        Workers.all(Stream.generate(() -> worker).limit(workers).toList());
    }

    private static Assignment read(
            Market market, Terms terms, Network net, Parting parting, Floors floors) {
        int[] mentorOf = new int[market.participants()];
        int matched = terms.pins().size();
        long score = 0;
        int real = market.mentors();
        for (int i = 0; i < net.n; i++) {
            int at = net.at[i];
            boolean in = at != Network.OUT && at < real;
            mentorOf[parting.participants()[i]] = in ? parting.mentors()[at] : -1;
            if (in) {
                matched++;
                score += Market.TOP - net.cost[i];
            }
        }
        for (Couple pin : terms.pins()) {
            mentorOf[pin.participant()] = pin.mentor();
            int edge = market.edge(pin.participant(), pin.mentor());
            score += edge < 0 ? 0 : market.score(edge);
        }
        int[] price = new int[real];
        for (int j = 0; j < real; j++) {
            price[parting.mentors()[j]] = net.price[j];
        }
        return new Assignment(
                mentorOf,
                price,
                floors.prices(net, real, market.groups()),
                stayingOut(market.participants()),
                matched,
                score);
    }
}
