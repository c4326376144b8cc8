package org.handslag.benchmark.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Headers;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The limit: the same records read, the same documents written by the same operations in bulk, and
 * nothing of the platform's.
 */
final class PlainLoop {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS =
            new TypeReference<>() {};

    private PlainLoop() {}

    /** Reads everything and does nothing with it; nanoseconds. */
    static long bareConsumer(String bootstrapServers, int letters) {
        long begun = System.nanoTime();
        try (KafkaConsumer<byte[], byte[]> consumer = Letters.fromTheBeginning(bootstrapServers)) {
            int read = 0;
            while (read < letters) {
                read += consumer.poll(POLL).count();
            }
        }
        return System.nanoTime() - begun;
    }

    /** Fills a new collection with everything; nanoseconds. */
    static long fill(String bootstrapServers, int letters, MongoCollection<Document> collection) {
        long begun = System.nanoTime();
        collection.createIndex(new Document("tenant", 1), new IndexOptions().name("tenant"));
        collection.createIndex(
                new Document("tenant", 1).append("data.sender", 1),
                new IndexOptions().name("tenant_data.sender"));
        try (KafkaConsumer<byte[], byte[]> consumer = Letters.fromTheBeginning(bootstrapServers)) {
            int read = 0;
            while (read < letters) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                read += records.count();
                if (!records.isEmpty()) {
                    apply(records, collection);
                }
            }
        }
        return System.nanoTime() - begun;
    }

    private static void apply(
            ConsumerRecords<byte[], byte[]> records, MongoCollection<Document> collection) {
        Map<String, Document> newest = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Document document = document(record);
            newest.put(document.getString("_id"), document);
        }
        Map<String, Long> held = new HashMap<>();
        for (Document each :
                collection
                        .find(
                                new Document(
                                        "_id", new Document("$in", List.copyOf(newest.keySet()))))
                        .projection(new Document("sequence", 1))) {
            held.put(each.getString("_id"), each.getLong("sequence"));
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        newest.forEach((key, document) -> write(document, held.get(key), writes));
        if (!writes.isEmpty()) {
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    private static void write(
            Document document, @Nullable Long held, List<WriteModel<Document>> writes) {
        if (held == null) {
            writes.add(new InsertOneModel<>(document));
        } else if (held < document.getLong("sequence")) {
            writes.add(
                    new ReplaceOneModel<>(
                            new Document("_id", document.get("_id")).append("sequence", held),
                            document));
        }
    }

    private static Document document(ConsumerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        Headers headers = record.headers();
        return new Document("_id", key)
                .append("tenant", text(headers, "ce_tenantid"))
                .append("id", key.substring(key.indexOf('/') + 1))
                .append("sequence", Long.parseLong(text(headers, "ce_sequence")))
                .append("type", text(headers, "ce_type"))
                .append("time", text(headers, "ce_time"))
                .append("data", new Document(JSON.readValue(record.value(), FIELDS)));
    }

    private static String text(Headers headers, String name) {
        return new String(
                Objects.requireNonNull(headers.lastHeader(name)).value(), StandardCharsets.UTF_8);
    }
}
