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
 * same to the bit for the same market, terms and seed, on any number of threads. Takes 4 bytes per
 * edge beside the market's 6 (7 more where terms exclude edges) and about 100 bytes per person.
 */
public final class Assigning {
    private Assigning() {}

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
        Market open = terms.open(market);
        Parting parting = Parting.of(open, terms.seed(), threads);
        Floors floors = Floors.of(market, terms);
        Network net = parting.network(open, floors.allowances(), threads);
        solve(net, parting.parts(), Assignment.STAYING_OUT, threads);
        if (!floors.areNone()) {
            floors.keep(net, parting, Assignment.STAYING_OUT);
        }
        Assignment found = read(market, terms, net, parting, floors);
        var shortages = floors.shortages(market, net, parting);
        return shortages.isEmpty() ? new Assigned(found) : new FloorsUnmet(shortages, found);
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
                Assignment.STAYING_OUT,
                matched,
                score);
    }
}
