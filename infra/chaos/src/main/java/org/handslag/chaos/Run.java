package org.handslag.chaos;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.world.Crowd;
import org.handslag.acceptance.world.Texts;
import org.handslag.chaos.check.Bus;
import org.handslag.chaos.check.Checker;
import org.handslag.chaos.check.Facts;
import org.handslag.chaos.check.Facts.Published;
import org.handslag.chaos.check.Settling;
import org.handslag.chaos.check.Settling.Settled;
import org.handslag.chaos.check.Stores;
import org.handslag.chaos.check.Violation;
import org.handslag.chaos.check.Violation.Kind;
import org.handslag.chaos.client.Clients;
import org.handslag.chaos.client.History;
import org.handslag.chaos.client.Invocation.Ended;
import org.handslag.chaos.client.Outcome;
import org.handslag.chaos.cluster.Cluster;
import org.handslag.chaos.fault.Nemesis;
import org.handslag.chaos.fault.Schedule;
import org.handslag.chaos.fault.Strike;

/** One schedule, in a tenant of its own on a platform that runs and is quiet. */
final class Run {

    /** Who want a mentor, and how many each mentor takes: fewer than want one. */
    private static final int PEOPLE = 5;

    private static final List<Integer> PLACES = List.of(1, 2, 1);

    private final Cluster cluster;
    private final Stores stores;
    private final Bus bus;
    private final Site site;
    private final long seed;
    private final Schedule schedule;
    private final long begun = System.nanoTime();
    private final List<Violation> violations = new ArrayList<>();
    private int hits;
    private double recovery;
    private int records;
    private int duplicates;

    Run(Cluster cluster, Stores stores, Bus bus, Site site, long seed, Schedule schedule) {
        this.cluster = cluster;
        this.stores = stores;
        this.bus = bus;
        this.site = site;
        this.seed = seed;
        this.schedule = schedule;
    }

    /**
     * Makes the tenant, lets clients and nemesis loose, heals, waits and checks.
     *
     * @param file of the history
     */
    Result go(Path file) throws InterruptedException {
        String tenant = Site.run("chaos-" + schedule.number());
        bus.keep(tenant);
        try (History history = new History(file)) {
            try {
                disturb(tenant, history);
            } catch (RuntimeException e) {
                // It fails, and the series goes on: what broke it may be what is looked for.
                broken(Kind.BROKEN_OFF, e.toString());
            }
            violations.forEach(it -> history.note("violation", "what", it.toString()));
            return result(history.all());
        }
    }

    private void broken(Kind kind, String what) {
        violations.add(new Violation(kind, what));
    }

    private void disturb(String tenant, History history) throws InterruptedException {
        Crowd crowd =
                Crowd.make(site.front(), tenant, Texts.plain(), Clock.systemUTC(), PEOPLE, PLACES);
        history.note("begins", "tenant", tenant, "schedule", schedule.toString());
        long healed;
        try (Clients clients =
                new Clients(
                        site,
                        cluster.gateways(),
                        crowd,
                        history,
                        seed * Integer.MAX_VALUE + schedule.number())) {
            hits = new Nemesis(cluster, history).run(schedule);
            healed = System.nanoTime();
            clients.finish();
        }
        Settling settling = new Settling(cluster, stores, bus);
        while (true) {
            Settled settled = settling.await(tenant, healed);
            recovery = settled.took().toMillis() / 1000.0;
            if (!settled.open().isEmpty()) {
                // What is still on its way would look like something lost: it is not checked.
                settled.open().forEach(open -> broken(Kind.RESTLESS, open));
                return;
            }
            Facts facts = facts(tenant, crowd.places(), history.all());
            // A reaction that a killed process had not finished comes when another takes over.
            if (bus.readOn() == 0) {
                violations.addAll(Checker.check(facts));
                count(facts);
                return;
            }
        }
    }

    private Facts facts(String tenant, Map<String, Integer> places, List<Ended> history) {
        return new Facts(
                history,
                stores.sources(tenant),
                bus.records(),
                stores.mirrors(tenant),
                places,
                stores.parked(tenant),
                bus.journal());
    }

    private void count(Facts facts) {
        facts.topics()
                .forEach(
                        (plural, all) -> {
                            Set<String> seen = new HashSet<>();
                            for (Published record : all) {
                                records++;
                                duplicates +=
                                        seen.add(record.id() + "/" + record.sequence()) ? 0 : 1;
                            }
                        });
    }

    private Result result(List<Ended> all) {
        return new Result(
                schedule.number(),
                schedule.strikes().stream().map(Strike::toString).toList(),
                many(all, Outcome.OK),
                many(all, Outcome.FAILED),
                many(all, Outcome.UNKNOWN),
                hits,
                records,
                duplicates,
                recovery,
                (System.nanoTime() - begun) / 1e9,
                violations.stream()
                        .map(it -> new Result.Broken(it.kind().name(), it.what()))
                        .toList());
    }

    private static int many(List<Ended> all, Outcome outcome) {
        return (int) all.stream().filter(it -> it.outcome() == outcome).count();
    }
}
