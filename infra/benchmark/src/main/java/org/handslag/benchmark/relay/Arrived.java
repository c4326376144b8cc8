package org.handslag.benchmark.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.handslag.benchmark.run.TopicEnd;
import org.handslag.benchmark.run.WrongOutcome;

/**
 * What came to a topic since it was looked at before, read back.
 *
 * @param records all of them
 * @param aggregates how many different keys they have; each contender sends one event for each
 */
record Arrived(long records, long aggregates) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Where a topic ends now. */
    static final class Mark implements AutoCloseable {
        private final KafkaConsumer<byte[], byte[]> consumer;

        Mark(String bootstrapServers, String topic) {
            this.consumer = TopicEnd.consumer(bootstrapServers, topic);
        }

        /** Reads on from here to where the topic ends now. */
        Arrived since() throws WrongOutcome {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            long records = 0;
            Set<String> keys = new HashSet<>();
            long patience = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > patience) {
                    throw new WrongOutcome("the topic could not be read to its end");
                }
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    records++;
                    keys.add(new String(record.key(), StandardCharsets.UTF_8));
                }
            }
            return new Arrived(records, keys.size());
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    long duplicates() {
        return records - aggregates;
    }
}
