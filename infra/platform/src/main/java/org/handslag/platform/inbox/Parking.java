package org.handslag.platform.inbox;

import com.mongodb.client.model.UpdateOptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.handslag.platform.id.Ids;
import org.handslag.platform.mongo.Collections;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Where a record goes that cannot be read or applied: set aside by its key, with the reason, so
 * that everything behind it goes on. A later state of the same key that applies takes it away, a
 * later one that fails takes its place.
 */
@Component
class Parking {
    static final String COLLECTION = "parked";

    /** Ends the key of a record whose state was applied and whose reaction was not done. */
    static final String REACTION = "#reaction";

    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);
    private static final int MAX_KEPT = 128 * 1024;
    private static final String REF = "ref";

    private final MongoOperations mongo;
    private final MeterRegistry meters;

    Parking(MongoOperations mongo, MeterRegistry meters, Collections collections) {
        this.mongo = mongo;
        this.meters = meters;
        collections.index(COLLECTION, List.of(REF));
    }

    void park(ConsumerRecord<byte[], byte[]> record, String key, RuntimeException reason) {
        LOG.error(
                "parked a record of {} partition {} offset {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                reason.getClass().getSimpleName());
        meters.counter("handslag.inbox.parked", "topic", record.topic()).increment();
        long now = System.currentTimeMillis();
        String at = Instant.ofEpochMilli(now).toString();
        Why why = Why.of(isReaction(key), reason);
        Document all =
                new Document("topic", record.topic())
                        .append("partition", record.partition())
                        .append("offset", record.offset())
                        .append("at", at)
                        .append("reason", String.valueOf(reason.getMessage()))
                        .append("code", why.code())
                        .append("place", why.place())
                        .append("error", why.error());
        all.putAll(ParkedRecord.owner(key.replace(REACTION, "")));
        all.putAll(ParkedRecord.content(record, MAX_KEPT));
        Document update =
                replacing(all)
                        .append("$inc", new Document("times", 1))
                        .append(
                                "$setOnInsert",
                                new Document(REF, Ids.next(now)).append("firstAt", at));
        mongo.execute(
                COLLECTION,
                documents ->
                        documents.updateOne(
                                new Document("_id", id(record.topic(), key)),
                                update,
                                new UpdateOptions().upsert(true)));
    }

    /** What there is of the newest takes the place of what there was of the one before. */
    private static Document replacing(Document all) {
        Document set = new Document();
        Document unset = new Document();
        all.forEach(
                (field, value) -> {
                    if (value == null) {
                        unset.append(field, "");
                    } else {
                        set.append(field, value);
                    }
                });
        Document update = new Document("$set", set);
        return unset.isEmpty() ? update : update.append("$unset", unset);
    }

    /**
     * Takes away what was parked under these keys before these records came. What was parked later
     * (a broken state behind a good one) stays.
     */
    void supersede(Map<String, ConsumerRecord<byte[], byte[]>> applied) {
        if (applied.isEmpty() || isEmpty()) {
            return;
        }
        Map<String, ConsumerRecord<byte[], byte[]>> byId = new HashMap<>();
        applied.forEach((key, record) -> byId.put(id(record.topic(), key), record));
        mongo.execute(
                COLLECTION,
                parked -> {
                    Document any =
                            new Document("_id", new Document("$in", List.copyOf(byId.keySet())));
                    for (Document found : parked.find(any).into(new ArrayList<>())) {
                        var by = Objects.requireNonNull(byId.get(found.getString("_id")));
                        if (by.offset() > found.getLong("offset")
                                || by.partition() != found.getInteger("partition")) {
                            parked.deleteOne(
                                    new Document("_id", found.get("_id"))
                                            .append("offset", found.get("offset")));
                        }
                    }
                    return null;
                });
    }

    /** Takes one away, unless it has failed once more or another has taken its place. */
    boolean remove(Document parked) {
        Document unchanged =
                new Document("_id", parked.get("_id"))
                        .append("offset", parked.get("offset"))
                        .append("at", parked.get("at"));
        return Objects.requireNonNull(
                        mongo.execute(
                                COLLECTION,
                                documents -> documents.deleteOne(unchanged).getDeletedCount()))
                == 1;
    }

    /**
     * Those parked, the earliest first.
     *
     * @param topic null: any
     * @param tenant null: any
     * @param after a {@link ParkedRecord#ref}: those after it
     */
    List<Document> find(
            @Nullable String topic, @Nullable String tenant, @Nullable String after, int limit) {
        Document filter = new Document();
        if (tenant != null) {
            filter.append("tenant", tenant);
        }
        if (topic != null) {
            filter.append("topic", topic);
        }
        if (after != null) {
            filter.append(REF, new Document("$gt", after));
        }
        return mongo.execute(
                COLLECTION,
                documents ->
                        documents
                                .find(filter)
                                .sort(new Document(REF, 1))
                                .limit(limit)
                                .comment("sweep: few are parked")
                                .into(new ArrayList<>()));
    }

    /** The one that is asked for by this. */
    Optional<Document> byRef(String ref) {
        return first(new Document(REF, ref));
    }

    /** What is parked under the same key, if anything is. */
    Optional<Document> at(Object id) {
        return first(new Document("_id", id));
    }

    private Optional<Document> first(Document filter) {
        return Optional.ofNullable(
                mongo.execute(COLLECTION, documents -> documents.find(filter).first()));
    }

    /** Gives a {@link ParkedRecord#ref} to those that an earlier version has parked. */
    void nameThoseOfBefore() {
        mongo.execute(
                COLLECTION,
                documents -> {
                    Document nameless = new Document(REF, new Document("$exists", false));
                    for (Document found : documents.find(nameless).into(new ArrayList<>())) {
                        long at = Instant.parse(found.getString("at")).toEpochMilli();
                        documents.updateOne(
                                new Document("_id", found.get("_id")),
                                new Document("$set", new Document(REF, Ids.next(at))));
                    }
                    return null;
                });
    }

    /** Asked for each batch: nearly always there is nothing, and one key is read to know it. */
    private boolean isEmpty() {
        return mongo.execute(
                        COLLECTION,
                        parked -> parked.find().projection(new Document("_id", 1)).first())
                == null;
    }

    long count() {
        Long count = mongo.execute(COLLECTION, documents -> documents.countDocuments());
        return count == null ? 0 : count;
    }

    /** The key of a record; where it has none, its place. */
    static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null
                ? record.partition() + "@" + record.offset()
                : Arrival.key(record);
    }

    static boolean isReaction(String key) {
        return key.endsWith(REACTION);
    }

    private static String id(String topic, String key) {
        return topic + "/" + key;
    }
}
