package org.handslag.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.handslag.platform.mongo.Collections;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Runs the relay of every shard that this process can win, one thread each. */
@Component
public final class Relays implements SmartLifecycle {
    private static final long STOP_MILLIS = 5_000;

    private final String group;
    private final String service;
    private final MongoOperations mongo;
    private final DueHints hints;
    private final OutboxSettings settings;
    private final ErasureSettings erasure;
    private final KafkaProperties kafka;
    private final Quarantine quarantine;
    private final Checkpoint checkpoint;
    private final RealTime time;
    private final MeterRegistry meters;
    private final List<String> published = new CopyOnWriteArrayList<>();
    private final List<ShardRelay> relays = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    Relays(
            @Value("${handslag.kafka.group:${spring.application.name}}") String group,
            @Value("${spring.application.name}") String service,
            MongoOperations mongo,
            DueHints hints,
            OutboxSettings settings,
            ErasureSettings erasure,
            KafkaProperties kafka,
            Quarantine quarantine,
            ObjectProvider<Checkpoint> checkpoint,
            ObjectProvider<RealTime> time,
            MeterRegistry meters,
            Collections collections) {
        this.group = group;
        this.service = service;
        this.mongo = mongo;
        this.hints = hints;
        this.settings = settings;
        this.erasure = erasure;
        this.kafka = kafka;
        this.quarantine = quarantine;
        this.checkpoint = checkpoint.getIfAvailable(() -> place -> {});
        this.time = time.getIfAvailable(() -> System::currentTimeMillis);
        this.meters = meters;
    }

    /** Declares a collection whose documents carry an outbox. */
    public void publish(String collection) {
        published.add(collection);
    }

    @Override
    public void start() {
        for (int shard = 0; shard < settings.shards() && !published.isEmpty(); shard++) {
            String name = "relay-" + shard;
            ShardRelay relay =
                    new ShardRelay(
                            shard,
                            new Lease(mongo, name, settings.lease(), time),
                            hints,
                            new Outboxes(mongo, quarantine),
                            new Tombstones(mongo, erasure),
                            List.copyOf(published),
                            () -> Producing.inTransactions(kafka, group + "-" + name),
                            new Records(service),
                            settings,
                            checkpoint,
                            meters);
            relays.add(relay);
            threads.add(Thread.ofPlatform().daemon().name(service + "-" + name).start(relay::run));
        }
    }

    @Override
    public void stop() {
        relays.forEach(ShardRelay::stop);
        for (Thread thread : threads) {
            try {
                thread.join(STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread.interrupt();
        }
        relays.clear();
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    @Override
    public int getPhase() {
        return 20;
    }
}
