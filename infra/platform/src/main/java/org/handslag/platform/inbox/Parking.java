package org.handslag.platform.inbox;

import com.mongodb.client.model.ReplaceOptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Where a record goes that cannot be read or applied: set aside by its key, with the reason, so
 * that everything behind it goes on. A later state of the same key that applies takes it away.
 */
@Component
class Parking {
    static final String COLLECTION = "parked";
    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);
    private static final int MAX_KEPT = 128 * 1024;

    private final MongoOperations mongo;
    private final Clock clock;
    private final MeterRegistry meters;

    Parking(MongoOperations mongo, Clock clock, MeterRegistry meters) {
        this.mongo = mongo;
        this.clock = clock;
        this.meters = meters;
    }

    void park(ConsumerRecord<byte[], byte[]> record, String key, RuntimeException reason) {
        LOG.error(
                "parked a record of {} partition {} offset {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                reason.getClass().getSimpleName());
        meters.counter("handslag.inbox.parked", "topic", record.topic()).increment();
        byte[] value = record.value() == null ? new byte[0] : record.value();
        Document parked =
                new Document("_id", id(record.topic(), key))
                        .append("topic", record.topic())
                        .append("partition", record.partition())
                        .append("offset", record.offset())
                        .append("at", clock.instant().toString())
                        .append("reason", String.valueOf(reason.getMessage()))
                        .append(
                                "value",
                                new Binary(Arrays.copyOf(value, Math.min(value.length, MAX_KEPT))));
        mongo.execute(
                COLLECTION,
                documents ->
                        documents.replaceOne(
                                new Document("_id", parked.get("_id")),
                                parked,
                                new ReplaceOptions().upsert(true)));
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

    private static String id(String topic, String key) {
        return topic + "/" + key;
    }
}
