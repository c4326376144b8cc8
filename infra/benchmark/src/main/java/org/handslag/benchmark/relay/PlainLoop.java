package org.handslag.benchmark.relay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;

/**
 * The limit: the relay's loop with the same operations on the same collections, a batched producer,
 * and nothing of the platform's. Every aggregate has one event of version 1, so that the loop may
 * take for granted what the relay has to look at.
 */
final class PlainLoop implements Contender {
    private static final int BATCH = 500;

    private final PlatformRelay service;
    private final KafkaProducer<byte[], byte[]> producer;

    PlainLoop(PlatformRelay service, String bootstrapServers) {
        this.service = service;
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "transactional.id",
                                "plain-loop",
                                "acks",
                                "all",
                                "linger.ms",
                                5,
                                "batch.size",
                                256 * 1024),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        producer.initTransactions();
    }

    @Override
    public String name() {
        return "the same loop, no platform";
    }

    @Override
    public String topic() {
        return "bench-plain-loop";
    }

    @Override
    public void prepare(int events) {
        service.prepare(events);
    }

    @Override
    public long drain() {
        long start = System.nanoTime();
        while (batch()) {
            // until nothing is due
        }
        return System.nanoTime() - start;
    }

    private boolean batch() {
        List<String> hints = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Document hint :
                service.backlog()
                        .hints()
                        .find(new Document("shard", 0))
                        .comment("sweep: as the platform asks for them")
                        .limit(BATCH)) {
            hints.add(hint.getString("_id"));
            keys.add(hint.getString("key"));
        }
        if (keys.isEmpty()) {
            return false;
        }
        producer.beginTransaction();
        for (Document parcel :
                service.backlog()
                        .parcels()
                        .find(new Document("_id", new Document("$in", keys)))
                        .projection(new Document("version", 1).append("outbox", 1))) {
            byte[] key = parcel.getString("_id").getBytes(StandardCharsets.UTF_8);
            for (Document entry : parcel.getList("outbox", Document.class)) {
                byte[] data = entry.getString("data").getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(topic(), key, data));
            }
        }
        producer.commitTransaction();
        remove(keys);
        drop(hints);
        return true;
    }

    private void remove(List<String> keys) {
        Document upTo = new Document("sequence", new Document("$lte", 1L));
        service.backlog()
                .parcels()
                .updateMany(
                        new Document("_id", new Document("$in", keys)),
                        new Document("$pull", new Document("outbox", upTo)));
    }

    private void drop(List<String> hints) {
        service.backlog()
                .hints()
                .deleteMany(new Document("_id", new Document("$in", hints)).append("version", 1L));
    }

    @Override
    public void close() {
        producer.close();
    }
}
