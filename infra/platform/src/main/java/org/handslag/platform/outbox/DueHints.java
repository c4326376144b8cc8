package org.handslag.platform.outbox;

import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Where the relay learns of work: a small collection into which a command puts a hint BEFORE its
 * write, so that a process that dies after the write leaves a trace that costs no search. One hint
 * per aggregate, holding the highest version announced.
 */
@Component
public class DueHints {
    static final String COLLECTION = "outbox_due";

    private final MongoOperations mongo;
    private final OutboxSettings settings;
    private final RealTime time;
    private final Semaphore wake = new Semaphore(0);

    DueHints(MongoOperations mongo, OutboxSettings settings, ObjectProvider<RealTime> time) {
        this.mongo = mongo;
        this.settings = settings;
        this.time = time.getIfAvailable(() -> System::currentTimeMillis);
    }

    /**
     * A hint as the relay reads it.
     *
     * @param collection the kind's collection
     * @param key {@code <tenant>/<id>}
     * @param at when it was last put, real time in milliseconds
     */
    record Hint(String collection, String key, long version, long at) {
        String id() {
            return collection + "/" + key;
        }
    }

    /**
     * How much waits, by all instances.
     *
     * @param aggregates in how many aggregates something waits, or is about to
     * @param millis for how long the first of them has had something that waits; 0 where none has
     */
    public record Backlog(long aggregates, long millis) {}

    /** How much waits now. */
    public Backlog backlog() {
        return mongo.execute(
                COLLECTION,
                hints -> {
                    Document oldest = hints.find().sort(new Document("since", 1)).first();
                    return oldest == null
                            ? new Backlog(0, 0)
                            : new Backlog(
                                    hints.countDocuments(),
                                    Math.max(0, time.millis() - since(oldest)));
                });
    }

    /** Hints that an earlier version has put only tell when they were put last. */
    private static long since(Document hint) {
        return hint.get("since", hint.getLong("at"));
    }

    /** Announces that the aggregate is about to reach this version. */
    public void announce(String collection, String key, long version) {
        String id = collection + "/" + key;
        Document update =
                new Document("$max", new Document("version", version))
                        .append(
                                "$set",
                                new Document("at", time.millis())
                                        .append("shard", settings.shardOf(key))
                                        .append("collection", collection)
                                        .append("key", key))
                        .append("$setOnInsert", new Document("since", time.millis()));
        mongo.execute(
                COLLECTION,
                hints ->
                        hints.updateOne(
                                new Document("_id", id), update, new UpdateOptions().upsert(true)));
    }

    /**
     * Tells the relay of this process that a write is done, so that it need not wait for its next
     * look.
     */
    public void written() {
        wake.release();
    }

    void awaitWrite(long nanos) throws InterruptedException {
        if (wake.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
            wake.drainPermits();
        }
    }

    List<Hint> of(int shard, int limit) {
        return mongo.execute(
                COLLECTION,
                hints ->
                        hints.find(new Document("shard", shard))
                                .limit(limit)
                                .comment("sweep: hints are few, and most are this shard's")
                                .map(
                                        hint ->
                                                new Hint(
                                                        hint.getString("collection"),
                                                        hint.getString("key"),
                                                        hint.getLong("version"),
                                                        hint.getLong("at")))
                                .into(new ArrayList<>()));
    }

    /**
     * Drops hints, but none of which a later version has been announced meanwhile. Those of one
     * version are one operation: in most batches there are few versions.
     */
    void drop(Collection<Hint> done) {
        Map<Long, List<String>> byVersion =
                done.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Hint::version,
                                        Collectors.mapping(Hint::id, Collectors.toList())));
        List<WriteModel<Document>> drops = new ArrayList<>();
        byVersion.forEach(
                (version, ids) ->
                        drops.add(
                                new DeleteManyModel<>(
                                        new Document("_id", new Document("$in", ids))
                                                .append("version", version))));
        if (!drops.isEmpty()) {
            mongo.execute(COLLECTION, hints -> hints.bulkWrite(drops));
        }
    }
}
