package org.handslag.benchmark.relay;

import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.handslag.benchmark.parcels.Parcel;
import org.handslag.benchmark.parcels.ParcelsApplication;
import org.handslag.benchmark.parcels.ParcelsApplication.TermClock;
import org.handslag.benchmark.run.Engines;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.outbox.Relays;
import org.handslag.testkit.RunningService;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.MongoOperations;

/** Ours: a service of the platform, whose relay finds the events when its term begins. */
final class PlatformRelay implements Contender {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final RunningService service;
    private final Backlog backlog;

    PlatformRelay(Engines engines) {
        this.service = engines.service(ParcelsApplication.class, "parcels");
        this.backlog =
                new Backlog(service.context().getBean(MongoOperations.class).execute(db -> db));
    }

    RunningService service() {
        return service;
    }

    Backlog backlog() {
        return backlog;
    }

    Aggregates<Parcel> parcels() {
        return service.context()
                .getBeanProvider(new ParameterizedTypeReference<Aggregates<Parcel>>() {})
                .getObject();
    }

    @Override
    public String name() {
        return "the platform's relay";
    }

    @Override
    public String topic() {
        return Kind.topic(ParcelsApplication.PLURAL);
    }

    @Override
    public void prepare(int events) {
        service.context().getBean(Relays.class).stop();
        backlog.fill(parcels(), events);
    }

    @Override
    public long drain() {
        TermClock term = service.context().getBean(TermClock.class);
        term.reset();
        begin();
        awaitEmpty();
        return System.nanoTime() - Objects.requireNonNull(term.begun());
    }

    /** Lets the relay work. */
    void begin() {
        service.context().getBean(Relays.class).start();
    }

    void awaitEmpty() {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(10))
                .atMost(PATIENCE)
                .until(backlog::isEmpty);
    }

    @Override
    public void close() {
        service.close();
    }
}
