package org.handslag.benchmark.relay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.handslag.benchmark.run.Arguments;
import org.handslag.benchmark.run.Bench;
import org.handslag.benchmark.run.Engines;
import org.handslag.benchmark.run.Goal;
import org.handslag.benchmark.run.Results;
import org.handslag.benchmark.run.WrongOutcome;

/**
 * {@code ./handslag bench relay [--aggregates N] [--rounds N] [--seconds N]}: how fast events that
 * wait come to the topic, in rounds by turns; and what the relay sends while commands go on.
 */
public final class RelayBench {
    private static final Set<String> OPTIONS = Set.of("--aggregates", "--rounds", "--seconds");
    private static final int WARM_UP = 5_000;
    private static final int WRITERS = 4;
    private static final short PARTITIONS = 3;

    private RelayBench() {}

    public static void main(String[] arguments) {
        Bench.run("relay", OPTIONS, arguments, RelayBench::measure);
    }

    static void measure(Arguments arguments, Results results) throws Exception {
        int aggregates = arguments.number("--aggregates", 50_000, 600);
        int rounds = arguments.number("--rounds", 5, 1);
        int seconds = arguments.number("--seconds", 20, 1);
        results.parameter("aggregates", aggregates);
        results.parameter("rounds", rounds);
        results.parameter("writers", WRITERS);
        results.parameter("seconds", seconds);
        try (Engines engines = Engines.start();
                PlatformRelay ours = new PlatformRelay(engines);
                PlainLoop limit = new PlainLoop(ours, engines.servers().bootstrapServers());
                ModulithPublications peer = new ModulithPublications(engines);
                BareProducer bare = new BareProducer(engines.servers().bootstrapServers())) {
            String bootstrap = engines.servers().bootstrapServers();
            List<Contender> contenders = List.of(ours, limit, peer, bare);
            topics(bootstrap, List.of(limit.topic(), peer.topic(), bare.topic()));
            drains(contenders, bootstrap, Math.min(WARM_UP, aggregates), 1);
            Map<Contender, Drains> measured = drains(contenders, bootstrap, aggregates, rounds);
            measured.forEach((who, drains) -> results.row(drains.columns(who.name())));
            steady(SteadyState.of(ours, bootstrap, WRITERS, seconds), results);
            double perSecond = measured.get(ours).perSecond();
            results.goal(
                    Goal.atLeast(
                            "share of the limit",
                            perSecond / measured.get(limit).perSecond(),
                            0.6,
                            0.8));
            results.goal(Goal.atLeast("events a second", perSecond, 4_000, 4_000));
            results.goal(
                    Goal.atLeast(
                            "times the peer", perSecond / measured.get(peer).perSecond(), 3, 3));
            results.goal(
                    Goal.atMost(
                            "duplicates in a thousand",
                            1e3 * measured.get(ours).duplicates() / measured.get(ours).sent(),
                            0.2,
                            0));
        }
    }

    private static void topics(String bootstrap, List<String> names)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(
                            names.stream()
                                    .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                                    .toList())
                    .all()
                    .get();
        }
    }

    /** What one contender did over the rounds. */
    private record Drains(List<Double> rates, long sent, long duplicates) {
        double perSecond() {
            return rates.stream().sorted().toList().get(rates.size() / 2);
        }

        SequencedMap<String, Object> columns(String name) {
            return Results.columns(
                    "what",
                    name,
                    "eventsPerSecond",
                    perSecond(),
                    "lowest",
                    Collections.min(rates),
                    "highest",
                    Collections.max(rates),
                    "duplicates",
                    duplicates);
        }
    }

    private static Map<Contender, Drains> drains(
            List<Contender> contenders, String bootstrap, int events, int rounds) throws Exception {
        Map<Contender, List<Double>> rates = new LinkedHashMap<>();
        Map<Contender, Long> duplicates = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Contender contender : contenders) {
                contender.prepare(events);
                try (var mark = new Arrived.Mark(bootstrap, contender.topic())) {
                    double second = contender.drain() / 1e9;
                    Arrived arrived = mark.since();
                    if (arrived.aggregates() != events) {
                        throw new WrongOutcome(
                                "%s: %d of %d arrived"
                                        .formatted(contender.name(), arrived.aggregates(), events));
                    }
                    System.err.printf(
                            "round %d, %s: %.0f events a second%n",
                            round, contender.name(), events / second);
                    rates.computeIfAbsent(contender, none -> new ArrayList<>())
                            .add(events / second);
                    duplicates.merge(contender, arrived.duplicates(), Long::sum);
                }
            }
        }
        Map<Contender, Drains> drains = new LinkedHashMap<>();
        rates.forEach(
                (who, each) ->
                        drains.put(
                                who,
                                new Drains(each, (long) events * rounds, duplicates.get(who))));
        return drains;
    }

    private static void steady(SteadyState steady, Results results) throws WrongOutcome {
        if (steady.arrived().aggregates() != steady.commands()) {
            throw new WrongOutcome(
                    "%d of %d written while others wrote arrived"
                            .formatted(steady.arrived().aggregates(), steady.commands()));
        }
        results.row(
                Results.columns(
                        "what",
                        "while commands write",
                        "eventsPerSecond",
                        steady.events() / steady.seconds(),
                        "commandsPerSecond",
                        steady.commands() / steady.seconds(),
                        "duplicates",
                        steady.arrived().duplicates()));
    }
}
