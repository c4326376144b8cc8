package org.handslag.platform.inbox;

import com.mongodb.client.model.ReplaceOptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
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

    void clear(String topic, Collection<String> keys) {
        mongo.execute(
                COLLECTION,
                documents ->
                        documents.deleteMany(
                                new Document(
                                        "_id",
                                        new Document(
                                                "$in",
                                                keys.stream()
                                                        .map(key -> id(topic, key))
                                                        .toList()))));
    }

    long count() {
        Long count = mongo.execute(COLLECTION, documents -> documents.countDocuments());
        return count == null ? 0 : count;
    }

    private static String id(String topic, String key) {
        return topic + "/" + key;
    }
}
