package org.handslag.platform.journal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.handslag.platform.inbox.Consuming;
import org.handslag.platform.outbox.Checkpoint;
import org.handslag.platform.outbox.Checkpoint.Place;
import org.handslag.platform.outbox.Producing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/**
 * Topics in which others read what they may see of a journal: one partition each, kept for as long
 * as the journal is, written in transactions.
 */
@Component
public class JournalCopies {
    private static final Duration CLOSING = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int PATIENCE_SECONDS = 10;

    private final KafkaProperties kafka;
    private final JournalTopics topics;
    private final String service;
    private final Checkpoint checkpoint;

    JournalCopies(
            KafkaProperties kafka,
            JournalTopics topics,
            @Value("${handslag.kafka.group:${spring.application.name}}") String service,
            ObjectProvider<Checkpoint> checkpoint) {
        this.kafka = kafka;
        this.topics = topics;
        this.service = service;
        this.checkpoint = checkpoint.getIfAvailable(() -> place -> {});
    }

    /**
     * A record of such a topic.
     *
     * @param key what it is about
     * @param headers each once
     */
    public record Copy(String topic, String key, byte[] value, Map<String, String> headers) {
        public Copy {
            headers = Map.copyOf(headers);
        }

        private ProducerRecord<byte[], byte[]> record() {
            ProducerRecord<byte[], byte[]> sent =
                    new ProducerRecord<>(topic, 0, key.getBytes(StandardCharsets.UTF_8), value);
            headers.forEach(
                    (name, text) ->
                            sent.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            return sent;
        }

        private static Copy of(ConsumerRecord<byte[], byte[]> read) {
            Map<String, String> headers = new HashMap<>();
            read.headers()
                    .forEach(
                            it ->
                                    headers.put(
                                            it.key(),
                                            new String(it.value(), StandardCharsets.UTF_8)));
            return new Copy(
                    read.topic(),
                    new String(read.key(), StandardCharsets.UTF_8),
                    read.value(),
                    headers);
        }
    }

    /**
     * Makes the topics that are not there.
     *
     * @throws IllegalStateException where the broker does not make them
     */
    public void make(List<String> names) {
        topics.makeNamed(names);
    }

    /**
     * Removes a topic and all that stands in it; does nothing where there is none.
     *
     * @throws IllegalStateException where the broker does not remove it
     */
    public void remove(String name) {
        topics.remove(name);
    }

    /**
     * What was written last; empty where nothing is kept.
     *
     * @throws KafkaException where the broker is away
     */
    public Optional<Copy> last(String topic) {
        TopicPartition only = new TopicPartition(topic, 0);
        try (KafkaConsumer<byte[], byte[]> reading = Consuming.alone(kafka)) {
            reading.assign(List.of(only));
            long begin = reading.beginningOffsets(List.of(only), PATIENCE).get(only);
            long end = reading.endOffsets(List.of(only), PATIENCE).get(only);
            // The last places may be those of transactions' ends, or of what was given up.
            for (long back = 10; ; back *= 10) {
                long from = Math.max(begin, end - back);
                Optional<Copy> last = last(reading, only, from, end);
                if (last.isPresent() || from == begin) {
                    return last;
                }
            }
        }
    }

    private static Optional<Copy> last(
            KafkaConsumer<byte[], byte[]> reading, TopicPartition only, long from, long end) {
        reading.seek(only, from);
        Optional<Copy> last = Optional.empty();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (reading.position(only, PATIENCE) < end) {
            if (System.nanoTime() > until) {
                throw new KafkaException(only + " is not read to its end");
            }
            for (ConsumerRecord<byte[], byte[]> record : reading.poll(POLL).records(only)) {
                last = Optional.of(Copy.of(record));
            }
        }
        return last;
    }

    /**
     * Begins to write under a name. Whoever wrote under it before writes no more: what they had not
     * committed is gone, and all that they had is there to be read.
     *
     * @throws KafkaException where the broker is away
     */
    public Writer writer(String name) {
        KafkaProducer<byte[], byte[]> producer =
                Producing.inTransactions(kafka, service + "-" + name);
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            producer.close(CLOSING);
            throw e;
        }
        return new Writer(producer, checkpoint);
    }

    /** Who writes; after an error to be closed, and begun anew. */
    public static final class Writer implements AutoCloseable {
        private final KafkaProducer<byte[], byte[]> producer;
        private final Checkpoint checkpoint;

        private Writer(KafkaProducer<byte[], byte[]> producer, Checkpoint checkpoint) {
            this.producer = producer;
            this.checkpoint = checkpoint;
        }

        /**
         * Writes all of it or nothing.
         *
         * @throws KafkaException where the broker is away, or another writes under this name now;
         *     what was written, if anything, is read by {@link JournalCopies#last} after the next
         *     beginning
         */
        public void write(List<Copy> copies) {
            producer.beginTransaction();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            try {
                copies.forEach(copy -> sent.add(producer.send(copy.record())));
                for (Future<RecordMetadata> answer : sent) {
                    answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                }
                checkpoint.reached(Place.COPIES_SENT);
                producer.commitTransaction();
                checkpoint.reached(Place.COPIES_COMMITTED);
            } catch (ExecutionException | TimeoutException e) {
                throw new KafkaException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException(e);
            }
        }

        /** What is not committed is given up by the next who begins. */
        @Override
        public void close() {
            producer.close(CLOSING);
        }
    }
}
