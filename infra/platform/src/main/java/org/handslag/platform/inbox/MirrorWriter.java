package org.handslag.platform.inbox;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.handslag.platform.mongo.Outage;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Writes mirrors: a document takes a state only where its sequence is higher than the one it holds.
 * The comparison and the write are one compare-and-set, so that a consumer that was paused in
 * between cannot bring an old state back.
 */
@Component
class MirrorWriter {
    /** How many sequences a reply has at most: some hundred kilobytes. */
    private static final int BATCH = 5_000;

    private static final int CARRIED_AT_ONCE = 500;

    private static final String SWEEP = "sweep: a rebuild looks through a mirror once";

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoOperations mongo;

    MirrorWriter(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * What became of a batch.
     *
     * @param holding the keys whose mirror now holds exactly the state that came; of all others it
     *     holds a later one, or they were refused
     * @param refused why the database will not take the state of these keys, however often
     * @param known the keys whose mirror held what came, or something later, before it came
     */
    record Applied(Set<String> holding, Map<String, RuntimeException> refused, Set<String> known) {
        /**
         * The same batch in two generations of a mirror, of which one may be ahead: a state is held
         * where either holds it, and known where it came to both before.
         */
        Applied and(Applied other) {
            Set<String> eitherHolds = new HashSet<>(holding);
            eitherHolds.addAll(other.holding);
            Map<String, RuntimeException> eitherRefused = new HashMap<>(refused);
            eitherRefused.putAll(other.refused);
            Set<String> bothKnew = new HashSet<>(known);
            bothKnew.retainAll(other.known);
            return new Applied(eitherHolds, eitherRefused, bothKnew);
        }
    }

    /** The sequences that these mirrors hold; a key that is not there is missing. */
    Map<String, Long> sequences(String collection, Collection<String> keys) {
        Map<String, Long> sequences = new HashMap<>();
        mongo.execute(
                collection,
                documents -> {
                    for (Document mirrored :
                            documents
                                    .find(new Document("_id", new Document("$in", keys)))
                                    .projection(new Document("sequence", 1))
                                    .batchSize(BATCH)) {
                        sequences.put(mirrored.getString("_id"), mirrored.getLong("sequence"));
                    }
                    return sequences;
                });
        return sequences;
    }

    /**
     * Applies states, one of each key at most, in one bulk write. Where somebody else wrote
     * meanwhile, or the database refuses one of them, what is left goes one by one.
     *
     * @throws RuntimeException where the database is away: then any of them may be applied, and all
     *     of them can be applied again
     */
    Applied apply(String collection, Collection<Arrival> arrivals) {
        Applied applied = new Applied(new HashSet<>(), new HashMap<>(), new HashSet<>());
        Map<String, Long> held = new HashMap<>();
        List<Arrival> open = later(collection, arrivals, held, applied);
        if (!open.isEmpty() && !writeAll(collection, open, held)) {
            open = later(collection, open, held, applied);
            open.forEach(each -> alone(collection, each, held.get(each.key()), applied));
        } else {
            open.forEach(each -> applied.holding().add(each.key()));
        }
        return applied;
    }

    /** Those that the mirrors do not hold yet, nor a later one. */
    private List<Arrival> later(
            String collection,
            Collection<Arrival> arrivals,
            Map<String, Long> held,
            Applied applied) {
        held.clear();
        held.putAll(sequences(collection, arrivals.stream().map(Arrival::key).toList()));
        List<Arrival> later = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            long present = held.getOrDefault(arrival.key(), 0L);
            if (present < arrival.sequence()) {
                later.add(arrival);
                continue;
            }
            applied.known().add(arrival.key());
            if (present == arrival.sequence()) {
                applied.holding().add(arrival.key());
            }
        }
        return later;
    }

    private boolean writeAll(String collection, List<Arrival> arrivals, Map<String, Long> held) {
        List<WriteModel<Document>> writes =
                arrivals.stream().map(each -> write(each, held.get(each.key()))).toList();
        try {
            BulkWriteResult result =
                    Objects.requireNonNull(
                            mongo.execute(
                                    collection,
                                    documents -> documents.bulkWrite(writes, UNORDERED)));
            return result.getInsertedCount() + result.getMatchedCount() == writes.size();
        } catch (RuntimeException e) {
            if (Outage.isOne(e)) {
                throw e;
            }
            return false;
        }
    }

    private static WriteModel<Document> write(Arrival arrival, @Nullable Long held) {
        return held == null
                ? new InsertOneModel<>(document(arrival))
                : new ReplaceOneModel<>(unchanged(arrival, held), document(arrival));
    }

    private void alone(String collection, Arrival arrival, @Nullable Long held, Applied applied) {
        try {
            if (applyAlone(collection, arrival, held)) {
                applied.holding().add(arrival.key());
            }
        } catch (RuntimeException e) {
            if (Outage.isOne(e)) {
                throw e;
            }
            applied.refused().put(arrival.key(), e);
        }
    }

    /**
     * @param held the sequence that the mirror was seen to hold; null: none
     * @return whether the mirror now holds exactly this state; false where it holds a later one
     */
    private boolean applyAlone(String collection, Arrival arrival, @Nullable Long held) {
        @Nullable Long present = held;
        while (true) {
            if (present == null) {
                if (insert(collection, arrival)) {
                    return true;
                }
            } else if (present >= arrival.sequence()) {
                return present == arrival.sequence();
            } else if (replace(collection, arrival, present)) {
                return true;
            }
            present = sequences(collection, List.of(arrival.key())).get(arrival.key());
        }
    }

    private boolean insert(String collection, Arrival arrival) {
        try {
            mongo.execute(collection, documents -> documents.insertOne(document(arrival)));
            return true;
        } catch (DuplicateKeyException meanwhile) {
            return false;
        }
    }

    private boolean replace(String collection, Arrival arrival, long present) {
        return Objects.requireNonNull(
                        mongo.execute(
                                collection,
                                documents ->
                                        documents
                                                .replaceOne(
                                                        unchanged(arrival, present),
                                                        document(arrival))
                                                .getMatchedCount()))
                == 1;
    }

    private static Document unchanged(Arrival arrival, long held) {
        return new Document("_id", arrival.key()).append("sequence", held);
    }

    /**
     * Carries states from one generation to another, where that holds none or an earlier one.
     *
     * @param which the documents that are carried over
     * @param goesOn asked before each batch is written
     */
    void carry(String plural, String from, String to, Document which, Runnable goesOn) {
        mongo.execute(
                from,
                documents -> {
                    List<Arrival> batch = new ArrayList<>();
                    for (Document held :
                            documents.find(which).comment(SWEEP).batchSize(CARRIED_AT_ONCE)) {
                        batch.add(arrival(plural, held));
                        if (batch.size() == CARRIED_AT_ONCE) {
                            goesOn.run();
                            apply(to, batch);
                            batch.clear();
                        }
                    }
                    return batch.isEmpty() ? null : apply(to, batch);
                });
    }

    private static Arrival arrival(String plural, Document held) {
        return new Arrival(
                plural,
                held.getString("_id"),
                new Tenant(held.getString("tenant")),
                held.getString("id"),
                held.getLong("sequence"),
                held.getString("type"),
                held.getString("time"),
                held.get("data", Document.class));
    }

    private static Document document(Arrival arrival) {
        Document document =
                new Document("_id", arrival.key())
                        .append("tenant", arrival.tenant().key())
                        .append("id", arrival.id())
                        .append("sequence", arrival.sequence())
                        .append("type", arrival.type())
                        .append("time", arrival.time());
        return arrival.data() == null
                ? document.append("erased", true)
                : document.append("data", arrival.data());
    }
}
