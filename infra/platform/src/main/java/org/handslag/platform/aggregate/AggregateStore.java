package org.handslag.platform.aggregate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.handslag.platform.mongo.Collections;
import org.handslag.platform.outbox.Checkpoint;
import org.handslag.platform.outbox.DueHints;
import org.handslag.platform.outbox.OutboxSettings;
import org.handslag.platform.outbox.Relays;
import org.handslag.platform.outbox.Topics;
import org.handslag.platform.telemetry.TraceContext;
import org.handslag.platform.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Makes the store of each kind of aggregate that the service owns. */
@Component
public class AggregateStore {
    private final MongoOperations mongo;
    private final Collections collections;
    private final DueHints hints;
    private final Relays relays;
    private final Topics topics;
    private final Registry registry;
    private final Clock clock;
    private final OutboxSettings settings;
    private final TraceContext trace;
    private final Checkpoint checkpoint;
    private final Vault vault;

    AggregateStore(
            MongoOperations mongo,
            Collections collections,
            DueHints hints,
            Relays relays,
            Topics topics,
            Registry registry,
            Clock clock,
            OutboxSettings settings,
            TraceContext trace,
            ObjectProvider<Checkpoint> checkpoint,
            Vault vault) {
        this.mongo = mongo;
        this.collections = collections;
        this.hints = hints;
        this.relays = relays;
        this.topics = topics;
        this.registry = registry;
        this.clock = clock;
        this.settings = settings;
        this.trace = trace;
        this.checkpoint = checkpoint.getIfAvailable(() -> place -> {});
        this.vault = vault;
    }

    /** The store of this kind; to be called once per kind, in a bean method. */
    public <S> Aggregates<S> aggregates(Kind<S> kind) {
        String collection = kind.plural();
        kind.slotNames()
                .forEach(
                        slot ->
                                collections.unique(
                                        collection, Slots.field(slot), true, Slots.field(slot)));
        collections.index(collection, List.of("tenant"));
        kind.indexes().forEach(fields -> collections.index(collection, afterTenant(fields)));
        if (kind.published() != null) {
            relays.publish(collection);
            topics.want(collection);
        }
        Aggregates<S> aggregates =
                new Aggregates<>(
                        kind,
                        new Documents<>(kind, mongo, vault),
                        new Announcing<>(
                                kind, collections, hints, clock, settings, trace, checkpoint),
                        clock,
                        vault);
        registry.add(collection, aggregates);
        return aggregates;
    }

    private static List<String> afterTenant(List<String> fields) {
        List<String> all = new ArrayList<>(List.of("tenant"));
        all.addAll(fields);
        return all;
    }
}
