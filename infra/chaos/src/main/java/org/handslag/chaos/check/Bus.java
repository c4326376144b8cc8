package org.handslag.chaos.check;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.handslag.chaos.check.Facts.Published;
import org.handslag.chaos.check.Journal.Told;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The topics of all kinds, read once and for all tenants from their beginning, and the journal of
 * one. For one thread.
 */
public final class Bus implements AutoCloseable {

    private static final String BEFORE = "handslag.";
    private static final String BEHIND = ".v1";
    private static final int PATIENCE_MILLIS = 8_000;
    private static final Duration POLL = Duration.ofMillis(50);
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, List<Published>> records = new HashMap<>();
    private final Map<String, Newest> newest = new HashMap<>();
    private final List<Told> told = new ArrayList<>();
    private final Set<String> kinds = new HashSet<>();
    private String tenant = "";

    /** What the newest state so far of an aggregate holds for the journal. */
    private record Newest(long sequence, List<String> due) {}

    /** The topics of a broker, host and port. */
    public Bus(String broker) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false,
                        "max.poll.records",
                        5_000,
                        "default.api.timeout.ms",
                        PATIENCE_MILLIS,
                        "request.timeout.ms",
                        PATIENCE_MILLIS / 2);
        this.consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** From now on only this tenant's records are kept; it has none so far. */
    public void keep(String only) {
        tenant = only;
        records.clear();
        newest.clear();
        told.clear();
    }

    /**
     * Reads on to where the topics end now.
     *
     * @return how many records came
     * @throws org.apache.kafka.common.KafkaException where the broker is away
     * @throws IllegalStateException where it does not hand out all of it in time
     */
    public int readOn() {
        Set<TopicPartition> partitions = new HashSet<>();
        consumer.listTopics()
                .forEach(
                        (topic, parts) -> {
                            boolean states = topic.startsWith(BEFORE) && topic.endsWith(BEHIND);
                            if (states) {
                                kinds.add(kind(topic));
                            }
                            if (states || topic.equals(journalTopic())) {
                                parts.forEach(
                                        part ->
                                                partitions.add(
                                                        new TopicPartition(
                                                                topic, part.partition())));
                            }
                        });
        if (!partitions.equals(consumer.assignment())) {
            consumer.assign(partitions);
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        int came = 0;
        long giveUp = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("the ends of the topics are not reached");
            }
            ConsumerRecords<byte[], byte[]> some = consumer.poll(POLL);
            came += some.count();
            some.forEach(this::take);
        }
        return came;
    }

    private String journalTopic() {
        return "feed." + tenant + BEHIND;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(journalTopic())) {
            told.add(
                    new Told(
                            header(record, "ce_subject"),
                            header(record, "ce_id"),
                            header(record, "ce_type"),
                            header(record, "ce_time"),
                            header(record, "ce_corrects").isEmpty()
                                    ? null
                                    : header(record, "ce_corrects")));
            return;
        }
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (!key.startsWith(tenant + "/") || record.value() == null) {
            return;
        }
        String kind = kind(record.topic());
        String id = key.substring(key.indexOf('/') + 1);
        long sequence = Long.parseLong(header(record, "ce_sequence"));
        Map<String, Object> state = json.readValue(record.value(), FIELDS);
        String content =
                Stores.content(header(record, "ce_type"), header(record, "ce_time"), state);
        records.computeIfAbsent(kind, it -> new ArrayList<>())
                .add(new Published(id, sequence, content));
        newest.merge(
                kind + "/" + id,
                new Newest(sequence, Journal.due(kind, state)),
                (one, other) -> one.sequence() > other.sequence() ? one : other);
    }

    /** The tenant's journal so far, and what is due in it. */
    public Journal journal() {
        Map<String, List<String>> due = new HashMap<>();
        newest.forEach(
                (of, state) ->
                        due.computeIfAbsent(
                                        of.substring(of.indexOf('/') + 1), it -> new ArrayList<>())
                                .addAll(state.due()));
        return new Journal(due, told);
    }

    private static String kind(String topic) {
        return topic.substring(BEFORE.length(), topic.length() - BEHIND.length());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /**
     * The tenant's records by kind, in order per aggregate; every kind that there is a topic of.
     */
    public Map<String, List<Published>> records() {
        Map<String, List<Published>> all = new HashMap<>();
        kinds.forEach(kind -> all.put(kind, List.copyOf(records.getOrDefault(kind, List.of()))));
        return all;
    }

    /** The highest sequence of each of the tenant's aggregates, by kind and id. */
    public Map<String, Map<String, Long>> newest() {
        Map<String, Map<String, Long>> highest = new HashMap<>();
        records.forEach(
                (plural, some) -> {
                    Map<String, Long> byId = new HashMap<>();
                    some.forEach(record -> byId.merge(record.id(), record.sequence(), Math::max));
                    highest.put(plural, byId);
                });
        return highest;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
