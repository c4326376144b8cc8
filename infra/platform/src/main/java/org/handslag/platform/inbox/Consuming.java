package org.handslag.platform.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** How topics are read: bytes only, committed transactions only, nothing committed by itself. */
public final class Consuming {
    /** After so long without a word of a reader its partitions are given to another. */
    private static final int SESSION_MILLIS = 6_000;

    private Consuming() {}

    /** A consumer that shares partitions with the others of its group. */
    public static KafkaConsumer<byte[], byte[]> inGroup(KafkaProperties kafka, String group) {
        Map<String, Object> properties = inGroup(kafka);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        return bytes(properties);
    }

    /** The same, of topics that come to be: of a new one it knows after so long. */
    public static KafkaConsumer<byte[], byte[]> inGroup(
            KafkaProperties kafka, String group, Duration notices) {
        Map<String, Object> properties = inGroup(kafka);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, (int) notices.toMillis());
        return bytes(properties);
    }

    /** What a consumer in a group is told. */
    static Map<String, Object> inGroup(KafkaProperties kafka) {
        Map<String, Object> properties = properties(kafka);
        // The newer protocol's reader never rests while its broker is away (kafka-clients 4.2): a
        // dozen of them keep a small machine's broker from coming back.
        properties.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        properties.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_MILLIS / 6);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 250);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        return properties;
    }

    /** A consumer that reads for itself alone, and is given its partitions by hand. */
    public static KafkaConsumer<byte[], byte[]> alone(KafkaProperties kafka) {
        Map<String, Object> properties = properties(kafka);
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return bytes(properties);
    }

    private static Map<String, Object> properties(KafkaProperties kafka) {
        Map<String, Object> properties = new HashMap<>(kafka.buildConsumerProperties());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return properties;
    }

    private static KafkaConsumer<byte[], byte[]> bytes(Map<String, Object> properties) {
        return new KafkaConsumer<>(
                properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
