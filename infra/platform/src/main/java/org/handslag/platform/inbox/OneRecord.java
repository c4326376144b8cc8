package org.handslag.platform.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.handslag.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Reads a single record again, without the consumer group. */
@Component
class OneRecord {
    private static final Logger LOG = LoggerFactory.getLogger(OneRecord.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaProperties kafka;

    OneRecord(KafkaProperties kafka) {
        this.kafka = kafka;
    }

    /**
     * The record at this place; empty where compaction has dropped it, or there is no such place
     * any more.
     *
     * @throws ProblemException 503 where the broker is away
     */
    Optional<ConsumerRecord<byte[], byte[]>> at(String topic, int partition, long offset) {
        TopicPartition place = new TopicPartition(topic, partition);
        long until = System.nanoTime() + PATIENCE.toNanos();
        try (KafkaConsumer<byte[], byte[]> consumer = Consuming.alone(kafka)) {
            consumer.assign(List.of(place));
            long end = consumer.endOffsets(List.of(place), PATIENCE).getOrDefault(place, 0L);
            long begin =
                    consumer.beginningOffsets(List.of(place), PATIENCE).getOrDefault(place, 0L);
            if (offset < begin || offset >= end) {
                return Optional.empty();
            }
            consumer.seek(place, offset);
            while (System.nanoTime() < until) {
                var found = consumer.poll(POLL).records(place);
                if (!found.isEmpty()) {
                    return Optional.of(found.getFirst())
                            .filter(record -> record.offset() == offset);
                }
                if (consumer.position(place, PATIENCE) >= end) {
                    return Optional.empty();
                }
            }
        } catch (KafkaException e) {
            LOG.warn("{} cannot be read again: {}", place, e.toString());
        }
        throw ProblemException.unavailable("broker-away", 2);
    }
}
