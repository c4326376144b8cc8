package org.handslag.platform.inbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.handslag.platform.mongo.Bson;
import org.handslag.platform.outbox.Topics;
import org.handslag.platform.tenant.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/**
 * Reads a topic from its beginning, whatever the consumer group has read before: for a database
 * that may be older than the group's offsets, and for what every instance must be told.
 */
@Component
public class WholeTopic {
    private static final Logger LOG = LoggerFactory.getLogger(WholeTopic.class);
    private static final Duration POLL = Duration.ofMillis(250);

    private final KafkaProperties kafka;

    WholeTopic(KafkaProperties kafka) {
        this.kafka = kafka;
    }

    /**
     * The newest state of each aggregate of the kind, of all tenants.
     *
     * <p>A record that is no event is left out: the consumer parks it.
     *
     * @throws RuntimeException where the broker is away
     */
    public <M> void newest(String plural, Class<M> view, BiConsumer<Tenant, M> each) {
        Map<String, Arrival> newest = new LinkedHashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = fromTheBeginning(plural)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (isBefore(consumer, ends)) {
                poll(plural, consumer)
                        .forEach(
                                arrival ->
                                        newest.merge(
                                                arrival.key(),
                                                arrival,
                                                (a, b) -> a.sequence() > b.sequence() ? a : b));
            }
        }
        newest.values().forEach(arrival -> show(arrival, view, each));
    }

    /**
     * Every state that there is or comes, in the order of each aggregate, for as long as one goes
     * on: each instance that follows a topic is told of all, whichever of them the consumer group
     * has given it to.
     *
     * @param goesOn asked several times a second
     * @throws RuntimeException where the broker is away, or from {@code each}
     */
    public <M> void follow(
            String plural, Class<M> view, BiConsumer<Tenant, M> each, BooleanSupplier goesOn) {
        follow(plural, view, each, () -> {}, goesOn);
    }

    /**
     * The same.
     *
     * @param whole called once, when all has been shown that was there in the beginning: what was
     *     shown until then may have been overtaken long ago
     */
    public <M> void follow(
            String plural,
            Class<M> view,
            BiConsumer<Tenant, M> each,
            Runnable whole,
            BooleanSupplier goesOn) {
        try (KafkaConsumer<byte[], byte[]> consumer = fromTheBeginning(plural)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            boolean told = false;
            while (goesOn.getAsBoolean()) {
                if (!told && !isBefore(consumer, ends)) {
                    told = true;
                    whole.run();
                }
                poll(plural, consumer).forEach(arrival -> show(arrival, view, each));
            }
        }
    }

    private static boolean isBefore(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    /** A consumer without a group, of all partitions of a kind's topic, at their beginning. */
    KafkaConsumer<byte[], byte[]> fromTheBeginning(String plural) {
        KafkaConsumer<byte[], byte[]> consumer = Consuming.alone(kafka);
        try {
            consumer.assign(
                    consumer.partitionsFor(Topics.name(plural)).stream()
                            .map(found -> new TopicPartition(found.topic(), found.partition()))
                            .toList());
            consumer.seekToBeginning(consumer.assignment());
            return consumer;
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private static List<Arrival> poll(String plural, KafkaConsumer<byte[], byte[]> consumer) {
        return StreamSupport.stream(consumer.poll(POLL).spliterator(), false)
                .map(record -> read(plural, record))
                .flatMap(Optional::stream)
                .toList();
    }

    private static <M> void show(Arrival arrival, Class<M> view, BiConsumer<Tenant, M> each) {
        if (arrival.data() != null) {
            each.accept(arrival.tenant(), Bson.value(arrival.data(), view));
        }
    }

    private static Optional<Arrival> read(String plural, ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(Arrival.of(plural, record));
        } catch (RuntimeException e) {
            LOG.error(
                    "left out a record of {} partition {} offset {}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
