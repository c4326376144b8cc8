package org.handslag.platform.journal;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.handslag.platform.fact.Fact;
import org.handslag.platform.inbox.Arrival;
import org.handslag.platform.journal.Told.News;
import org.handslag.platform.journal.ToldStore.Kept;
import org.handslag.platform.outbox.Checkpoint;
import org.handslag.platform.outbox.Checkpoint.Place;
import org.handslag.platform.outbox.Topics;
import org.handslag.platform.tenant.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Batch after batch of one reader: what is about to be told is written down, then it is told and
 * the offsets are committed in one transaction.
 */
final class Batches implements ConsumerRebalanceListener {
    /** States of which no fact could be told. */
    static final String UNREADABLE = "handslag.journal.unreadable";

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final long PATIENCE_SECONDS = 10;

    private final Map<String, Telling<?>> tellings;
    private final ToldStore store;
    private final JournalTopics journals;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Checkpoint checkpoint;
    private final MeterRegistry meters;

    /** Before which offset of each partition everything is told. */
    private final Map<TopicPartition, Long> committed = new HashMap<>();

    Batches(
            Map<String, Telling<?>> tellings,
            ToldStore store,
            JournalTopics journals,
            KafkaConsumer<byte[], byte[]> consumer,
            KafkaProducer<byte[], byte[]> producer,
            Checkpoint checkpoint,
            MeterRegistry meters) {
        this.tellings = tellings;
        this.store = store;
        this.journals = journals;
        this.consumer = consumer;
        this.producer = producer;
        this.checkpoint = checkpoint;
        this.meters = meters;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        partitions.forEach(it -> committed.put(it, consumer.position(it)));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(committed::remove);
    }

    /** One record that could be read. */
    private record Read(
            String aggregate,
            Arrival arrival,
            List<Fact> facts,
            TopicPartition from,
            long offset) {}

    /**
     * Tells what is new in a batch.
     *
     * @throws RuntimeException where database or broker are away, or the partitions another's: then
     *     nothing of it is told
     */
    void tell(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        List<Read> read = new ArrayList<>();
        batch.forEach(record -> read(record, read));
        Map<String, Kept> kept =
                store.read(
                        read.stream()
                                .map(Read::aggregate)
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
        List<ProducerRecord<byte[], byte[]>> told = new ArrayList<>();
        Set<Tenant> tenants = new LinkedHashSet<>();
        store.write(take(read, kept, told, tenants));
        journals.make(tenants);
        checkpoint.reached(Place.JOURNAL_WRITTEN);
        commit(batch, told);
        checkpoint.reached(Place.JOURNAL_COMMITTED);
        meters.counter("handslag.journal.told").increment(told.size());
    }

    /** What is new; written down is what nobody has written down yet. */
    private Map<Kept, Long> take(
            List<Read> read,
            Map<String, Kept> kept,
            List<ProducerRecord<byte[], byte[]>> told,
            Set<Tenant> tenants) {
        Map<Kept, Long> changed = new LinkedHashMap<>();
        Set<String> begun = new LinkedHashSet<>();
        for (Read each : read) {
            Kept of = kept.get(each.aggregate());
            long before = committed.get(each.from());
            if (begun.add(each.aggregate())) {
                of.told().dropFrom(before);
            }
            List<News> news =
                    each.arrival().data() == null
                            ? of.told().erase(each.facts().getFirst(), each.offset())
                            : of.told().take(each.facts(), each.offset());
            news.forEach(
                    it ->
                            told.add(
                                    JournalRecords.record(
                                            journals.name(each.arrival().tenant()),
                                            each.arrival(),
                                            it)));
            if (!news.isEmpty()) {
                tenants.add(each.arrival().tenant());
                if (each.offset() > of.upTo()) {
                    of.told().trim(before);
                    changed.put(of, each.offset());
                }
            }
        }
        return changed;
    }

    /**
     * A state that cannot be read is left out: the next one holds its facts as well, and what there
     * is to be said of it the inbox says of the same record.
     */
    private void read(ConsumerRecord<byte[], byte[]> record, List<Read> into) {
        String plural = Topics.plural(record.topic());
        try {
            Arrival arrival = Arrival.of(plural, record).recordedBy(record.timestamp());
            into.add(
                    new Read(
                            plural + "/" + arrival.key(),
                            arrival,
                            facts(plural, arrival, record.value()),
                            new TopicPartition(record.topic(), record.partition()),
                            record.offset()));
        } catch (RuntimeException e) {
            meters.counter(UNREADABLE).increment();
            LOG.error(
                    "no fact is told of {} partition {} offset {}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getClass().getSimpleName());
        }
    }

    private List<Fact> facts(String plural, Arrival arrival, byte[] value) {
        return arrival.data() == null
                ? List.of(new Fact(Told.ERASED, "subject.erased.v1", Map.of("kind", plural)))
                : tellings.get(plural).facts(value);
    }

    private void commit(
            ConsumerRecords<byte[], byte[]> batch, List<ProducerRecord<byte[], byte[]>> told)
            throws InterruptedException {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try {
            told.forEach(record -> sent.add(producer.send(record)));
            producer.sendOffsetsToTransaction(batch.nextOffsets(), consumer.groupMetadata());
            for (Future<RecordMetadata> answer : sent) {
                answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            checkpoint.reached(Place.JOURNAL_SENT);
            producer.commitTransaction();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            abortQuietly();
            throw new KafkaException(e);
        }
        batch.nextOffsets().forEach((from, next) -> committed.put(from, next.offset()));
    }

    /** An open transaction would keep readers waiting until it has timed out. */
    private void abortQuietly() {
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            LOG.warn("the transaction times out by itself: {}", e.getMessage());
        }
    }
}
