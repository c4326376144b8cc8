package org.handslag.launcher.backup;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.handslag.platform.outbox.Topics;

/** What the topics say of a tenant's aggregates. */
final class TopicStates implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String tenant;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Set<String> topics;

    /**
     * @throws IllegalStateException where the broker does not answer
     */
    TopicStates(String bootstrap, String tenant) {
        this.tenant = tenant;
        this.consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrap,
                                "isolation.level",
                                "read_committed",
                                "default.api.timeout.ms",
                                (int) PATIENCE.toMillis()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        try {
            this.topics = Set.copyOf(consumer.listTopics().keySet());
        } catch (KafkaException e) {
            consumer.close();
            throw new IllegalStateException("The broker at " + bootstrap + " does not answer", e);
        }
    }

    /** Whether changes of this kind are published at all. */
    boolean has(String plural) {
        return topics.contains(Topics.name(plural));
    }

    /** The newest of each aggregate, by its key; a tombstone where that came last. */
    Map<String, Published> newest(String plural) {
        Map<String, Published> newest = new HashMap<>();
        read(
                plural,
                (key, state) ->
                        newest.merge(
                                key,
                                state,
                                (before, after) ->
                                        after.sequence() >= before.sequence() ? after : before));
        return newest;
    }

    /** Of these aggregates the state with exactly this sequence, where the topic still has it. */
    Map<String, Published> at(String plural, Map<String, Long> sequences) {
        Map<String, Published> found = new HashMap<>();
        read(
                plural,
                (key, state) -> {
                    Long wanted = sequences.get(key);
                    if (wanted != null && wanted == state.sequence()) {
                        found.put(key, state);
                    }
                });
        return found;
    }

    private void read(String plural, BiConsumer<String, Published> each) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(Topics.name(plural)).stream()
                        .map(found -> new TopicPartition(found.topic(), found.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                String key =
                        record.key() == null
                                ? ""
                                : new String(record.key(), StandardCharsets.UTF_8);
                if (key.startsWith(tenant + "/")) {
                    each.accept(key, state(record));
                }
            }
        }
    }

    private static Published state(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return Published.tombstone();
        }
        return new Published(
                Long.parseLong(header(record, "ce_sequence", "0")),
                header(record, "ce_type", ""),
                header(record, "ce_time", ""),
                new String(record.value(), StandardCharsets.UTF_8));
    }

    private static String header(
            ConsumerRecord<byte[], byte[]> record, String name, String otherwise) {
        Header header = record.headers().lastHeader(name);
        return header == null ? otherwise : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
