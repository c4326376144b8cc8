package org.handslag.platform.journal;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.handslag.platform.inbox.Consuming;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/**
 * Pages of a tenant's journal. A few consumers are kept and lent, since making one costs more than
 * most pages.
 */
@Component
public class JournalPages implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(JournalPages.class);
    private static final int AT_ONCE = 8;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaProperties kafka;
    private final JournalTopics journals;
    private final JournalTail tail;
    private final Semaphore lent = new Semaphore(AT_ONCE, true);
    private final Deque<KafkaConsumer<byte[], byte[]>> idle = new ConcurrentLinkedDeque<>();

    JournalPages(KafkaProperties kafka, JournalTopics journals, JournalTail tail) {
        this.kafka = kafka;
        this.journals = journals;
        this.tail = tail;
    }

    /**
     * An event and its place.
     *
     * @param offset its place in the journal
     */
    public record Entry(long offset, CloudEvent event) {}

    /**
     * What was found.
     *
     * @param begin a place from which on all can still be read: the oldest, or a later one
     * @param next where the next page begins
     * @param end the place after the newest
     */
    public record Page(List<Entry> entries, long begin, long next, long end) {
        /** Whether it holds all that there is. */
        public boolean isLast() {
            return next >= end;
        }
    }

    /** The place after the newest event. */
    public long end(Tenant tenant) {
        return read(tenant, Long.MAX_VALUE, 1).end();
    }

    /** The place of the first event that was told at a time, or after it. */
    public long at(Tenant tenant, Instant time) {
        TopicPartition journal = journals.partition(tenant);
        return with(
                journal,
                consumer ->
                        Optional.ofNullable(
                                        consumer.offsetsForTimes(
                                                        Map.of(journal, time.toEpochMilli()),
                                                        PATIENCE)
                                                .get(journal))
                                .map(OffsetAndTimestamp::offset)
                                .orElseGet(
                                        () ->
                                                consumer.endOffsets(List.of(journal), PATIENCE)
                                                        .get(journal)));
    }

    /**
     * What stands from a place on. Of a place that is too old, or lies behind the end, no entries:
     * the caller compares it with {@code begin} and {@code end}.
     *
     * @param limit of entries
     * @throws ProblemException 503 where the broker is away, or more is read at once than may be
     */
    public Page read(Tenant tenant, long from, int limit) {
        TopicPartition journal = journals.partition(tenant);
        return tail.page(journal, from, limit).orElseGet(() -> read(journal, from, limit));
    }

    private Page read(TopicPartition journal, long from, int limit) {
        return with(journal, consumer -> read(consumer, journal, from, limit));
    }

    private <T> T with(TopicPartition journal, Function<KafkaConsumer<byte[], byte[]>, T> use) {
        KafkaConsumer<byte[], byte[]> consumer = lend();
        boolean fine = false;
        try {
            T found = use.apply(consumer);
            fine = true;
            return found;
        } catch (KafkaException e) {
            LOG.warn("{} cannot be read: {}", journal, e.toString());
            throw ProblemException.unavailable("broker-away", 2);
        } finally {
            giveBack(consumer, fine);
        }
    }

    private static Page read(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition journal, long from, int limit) {
        if (consumer.partitionsFor(journal.topic(), PATIENCE).isEmpty()) {
            return new Page(List.of(), 0, 0, 0);
        }
        consumer.assign(List.of(journal));
        long end = consumer.endOffsets(List.of(journal), PATIENCE).get(journal);
        long begin = consumer.beginningOffsets(List.of(journal), PATIENCE).get(journal);
        List<Entry> entries = new ArrayList<>();
        if (from < begin || from >= end) {
            return new Page(entries, begin, from, end);
        }
        consumer.seek(journal, from);
        long until = System.nanoTime() + PATIENCE.toNanos();
        long next = from;
        while (entries.size() < limit && next < end && System.nanoTime() < until) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(journal)) {
                if (entries.size() == limit || record.offset() >= end) {
                    return new Page(entries, begin, next, end);
                }
                entries.add(entry(record));
                next = record.offset() + 1;
            }
            // Where a transaction ends there is a place without a record.
            next = Math.max(next, consumer.position(journal, PATIENCE));
        }
        return new Page(entries, begin, next, end);
    }

    static Entry entry(ConsumerRecord<byte[], byte[]> record) {
        return new Entry(record.offset(), KafkaMessageFactory.createReader(record).toEvent());
    }

    private KafkaConsumer<byte[], byte[]> lend() {
        try {
            if (!lent.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw ProblemException.unavailable("busy", 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable("busy", 1);
        }
        try {
            KafkaConsumer<byte[], byte[]> kept = idle.pollFirst();
            return kept == null ? Consuming.alone(kafka) : kept;
        } catch (RuntimeException e) {
            lent.release();
            throw e;
        }
    }

    private void giveBack(KafkaConsumer<byte[], byte[]> consumer, boolean fine) {
        try {
            if (fine) {
                idle.addFirst(consumer);
            } else {
                consumer.close();
            }
        } finally {
            lent.release();
        }
    }

    @Override
    public void destroy() {
        for (var kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            kept.close();
        }
    }
}
