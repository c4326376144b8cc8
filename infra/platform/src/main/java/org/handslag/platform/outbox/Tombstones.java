package org.handslag.platform.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The record without a value that follows an erased state after some days, so that compaction takes
 * the key off the topic. The stub in the database stays: it keeps the id taken.
 */
public final class Tombstones {
    /** What the document gets when its tombstone has been sent. */
    public static final String SENT = "tombstoneSent";

    private static final String ERASED_AT = "erasedAt";
    private static final int BATCH = 500;

    private final MongoOperations mongo;
    private final ErasureSettings settings;

    Tombstones(MongoOperations mongo, ErasureSettings settings) {
        this.mongo = mongo;
        this.settings = settings;
    }

    /** What the document of an aggregate gets that is erased now, by real time. */
    public static Document mark() {
        return new Document(ERASED_AT, System.currentTimeMillis());
    }

    /** Whether it has that mark. */
    public static boolean marked(Document document) {
        return document.containsKey(ERASED_AT);
    }

    /** How long to wait between two looks, in nanoseconds. */
    long pause() {
        return settings.tombstoneSweep().toNanos();
    }

    /**
     * Keys of this collection that have been erased for long enough and of which nothing waits any
     * more; the oldest first, a batch at most.
     */
    List<String> due(String collection) {
        long before = System.currentTimeMillis() - settings.tombstoneAfter().toMillis();
        Document erasedLongAgo =
                new Document(ERASED_AT, new Document("$lte", before))
                        .append(SENT, new Document("$exists", false))
                        .append("outbox.0", new Document("$exists", false));
        return mongo.execute(
                collection,
                documents ->
                        documents
                                .find(erasedLongAgo)
                                .projection(new Document("_id", 1))
                                .limit(BATCH)
                                .comment("sweep: erased ones are few, and looked for rarely")
                                .map(found -> found.getString("_id"))
                                .into(new ArrayList<>()));
    }

    static ProducerRecord<byte[], byte[]> record(String plural, String key) {
        return new ProducerRecord<>(
                Topics.name(plural), key.getBytes(java.nio.charset.StandardCharsets.UTF_8), null);
    }

    void sent(String collection, Collection<String> keys) {
        mongo.execute(
                collection,
                documents ->
                        documents.updateMany(
                                new Document("_id", new Document("$in", List.copyOf(keys))),
                                new Document("$set", new Document(SENT, true))));
    }
}
