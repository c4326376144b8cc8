package org.handslag.benchmark.load;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.handslag.benchmark.run.Connection;
import org.handslag.benchmark.run.Connection.Answer;
import org.handslag.benchmark.run.Connections;
import org.handslag.benchmark.run.WrongOutcome;
import org.handslag.platform.inbox.Positions;
import org.handslag.platform.tenant.Tenant;
import org.handslag.testkit.Bus;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;

/** The four things whose cost is measured, each of a pair drawn among all. */
final class Work implements AutoCloseable {
    private final Nation nation;
    private final Filling filling;
    private final RunningService reports;
    private final Bus bus;
    private final Connections service;
    private final Map<Integer, String> tokens = new ConcurrentHashMap<>();
    private final Random random = new Random(7);
    private final AtomicInteger made = new AtomicInteger();
    private final LongAdder acknowledged = new LongAdder();
    private int pairs;

    Work(Nation nation, Filling filling, RunningService meetings, RunningService reports, Bus bus) {
        this.nation = nation;
        this.filling = filling;
        this.reports = reports;
        this.bus = bus;
        this.service = new Connections(URI.create(meetings.base()).getPort());
    }

    /** Draws among so many pairs from now on, each with one meeting made before. */
    void among(int number) {
        pairs = number;
    }

    /** How many meetings came about that the reporting service has to know in the end. */
    long acknowledged() {
        return acknowledged.sum();
    }

    private int draw() {
        synchronized (random) {
            return random.nextInt(pairs);
        }
    }

    private String token(int tenant) {
        return tokens.computeIfAbsent(
                tenant,
                each -> TestIssuer.shared().token(Nation.leader(each), Nation.tenant(each)));
    }

    /** A command over HTTP: a held meeting of a pair is recorded. */
    Written command() throws IOException, WrongOutcome {
        int pair = draw();
        int tenant = nation.tenantOf(pair);
        int number = made.incrementAndGet();
        String body =
                "{\"pair\":\"%s\",\"kind\":\"individual\",\"heldOn\":\"2016-%02d-%02d\"}"
                        .formatted(Nation.id("pair", pair), 7 + number % 5, 1 + number % 28);
        Answer answer =
                service.send(
                        Connection.post("/api/meetings", token(tenant), "load-" + number, body));
        must(201, answer);
        acknowledged.increment();
        return new Written(new Tenant(Nation.tenant(tenant)), answer.position());
    }

    /** An acknowledged write. */
    record Written(Tenant tenant, String position) {}

    /** Waits until the reporting service has applied it. */
    void awaitApplied(Written written) {
        reports.context().getBean(Positions.class).await(written.tenant(), written.position());
    }

    /** Waits until the reporting service has applied everything. */
    void awaitAllApplied() {
        Filling.awaitCount(reports, "meetings", pairs + acknowledged());
    }

    /** A point read over HTTP, which the audit records: the meeting that each pair has. */
    void read() throws IOException, WrongOutcome {
        int pair = draw();
        int tenant = nation.tenantOf(pair);
        must(
                200,
                service.send(
                        Connection.get(
                                "/api/meetings/" + Nation.id("meeting", pair), token(tenant))));
    }

    /** An event: a meeting stored by the service's own code, relayed, applied. */
    void event() {
        filling.meet(draw(), "event-" + made.incrementAndGet());
        acknowledged.increment();
    }

    /** A projection alone: a meeting that comes over the bus, as if another had relayed it. */
    void projection() {
        int pair = draw();
        int tenant = nation.tenantOf(pair);
        String id = Nation.id("projection-" + made.incrementAndGet(), pair);
        bus.publish(
                "meetings",
                Nation.tenant(tenant),
                id,
                1,
                "meeting.planned.v1",
                Map.of(
                        "id",
                        id,
                        "programme",
                        Nation.programme(tenant),
                        "cohort",
                        Nation.cohort(tenant),
                        "kind",
                        "individual",
                        "pair",
                        Nation.id("pair", pair),
                        "format",
                        "physical",
                        "plannedOn",
                        "2016-07-04",
                        "participants",
                        List.of(),
                        "minutes",
                        0,
                        "state",
                        "planned"));
        acknowledged.increment();
    }

    private static void must(int status, Answer answer) throws WrongOutcome {
        if (answer.status() != status) {
            throw new WrongOutcome("answered " + answer);
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
