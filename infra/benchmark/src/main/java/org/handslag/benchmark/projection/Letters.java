package org.handslag.benchmark.projection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.handslag.benchmark.letters.LettersApplication;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.id.Ids;

/** The letters on the topic: one state of a kilobyte each, as their owner would have sent it. */
final class Letters {
    static final String TOPIC = Kind.topic(LettersApplication.PLURAL);
    static final String TENANT = "kavlinge-lomma";

    private static final int STEPS = 9;
    private static final int SENDERS = 200;

    private Letters() {}

    static String id(int number) {
        return Ids.derived("letters", String.valueOf(number));
    }

    /** The published state of a letter. */
    static Document state(int number) {
        List<Document> steps = new ArrayList<>();
        for (int step = 1; step <= STEPS; step++) {
            steps.add(
                    new Document("what", "step-number-" + step)
                            .append("on", "2016-01-%02d".formatted(step))
                            .append("by", "somebody-of-the-office-" + number % 50));
        }
        return new Document("id", id(number))
                .append("sender", Ids.derived("senders", String.valueOf(number % SENDERS)))
                .append("state", "sent")
                .append("heading", "x".repeat(130))
                .append("steps", steps);
    }

    static void publish(String bootstrapServers, int letters)
            throws ExecutionException, InterruptedException {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "acks",
                                "all",
                                "linger.ms",
                                20,
                                "batch.size",
                                256 * 1024),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = 0; i < letters; i++) {
                sent.add(producer.send(record(i)));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> record(int number) {
        String key = TENANT + "/" + id(number);
        RecordHeaders headers = new RecordHeaders();
        header(headers, "content-type", "application/json");
        header(headers, "ce_specversion", "1.0");
        header(headers, "ce_id", key + "/1");
        header(headers, "ce_source", "/handslag/post-office");
        header(headers, "ce_type", "letter.sent.v1");
        header(headers, "ce_time", "2016-02-01T12:00:00Z");
        header(headers, "ce_tenantid", TENANT);
        header(headers, "ce_sequence", "1");
        header(headers, "ce_partitionkey", key);
        return new ProducerRecord<>(
                TOPIC,
                null,
                null,
                key.getBytes(StandardCharsets.UTF_8),
                state(number).toJson().getBytes(StandardCharsets.UTF_8),
                headers);
    }

    private static void header(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** A consumer of the whole topic with the settings of the platform's. */
    static KafkaConsumer<byte[], byte[]> fromTheBeginning(String bootstrapServers) {
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "isolation.level",
                                "read_committed",
                                "enable.auto.commit",
                                false),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        consumer.assign(
                consumer.partitionsFor(TOPIC).stream()
                        .map(each -> new TopicPartition(TOPIC, each.partition()))
                        .toList());
        consumer.seekToBeginning(consumer.assignment());
        return consumer;
    }
}
