package org.handslag.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.handslag.platform.outbox.Checkpoint.Place;
import org.handslag.platform.outbox.Outboxes.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The transactions of one term: entries are removed when they are committed, and not before. */
final class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    /** Begins the reason where an entry cannot even be made a record. */
    static final String UNSENDABLE = "cannot be serialised";

    private static final long PATIENCE_MILLIS = 10_000;

    private final Producer<byte[], byte[]> producer;
    private final Records records;
    private final Outboxes outboxes;
    private final OutboxSettings settings;
    private final Checkpoint checkpoint;
    private final MeterRegistry meters;
    private final BooleanSupplier leading;

    /**
     * @param producer this term's own, which has fenced the one before
     * @param leading whether the term goes on
     */
    Sending(
            Producer<byte[], byte[]> producer,
            Records records,
            Outboxes outboxes,
            OutboxSettings settings,
            Checkpoint checkpoint,
            MeterRegistry meters,
            BooleanSupplier leading) {
        this.producer = producer;
        this.records = records;
        this.outboxes = outboxes;
        this.settings = settings;
        this.checkpoint = checkpoint;
        this.meters = meters;
        this.leading = leading;
    }

    /** Sends what waits, as long as this relay leads. */
    void inBatches(List<Waiting> all) throws InterruptedException {
        List<Waiting> filled =
                all.stream().filter(waiting -> !waiting.entries().isEmpty()).toList();
        if (!filled.isEmpty()) {
            checkpoint.reached(Place.READ);
        }
        for (int from = 0;
                from < filled.size() && leading.getAsBoolean();
                from += settings.batch()) {
            send(filled.subList(from, Math.min(filled.size(), from + settings.batch())));
        }
    }

    /**
     * Sends a batch in one transaction. Where the broker refuses something of it, its halves: down
     * to the one aggregate that is to blame, so that all others go on.
     */
    private void send(List<Waiting> batch) throws InterruptedException {
        Optional<String> refusal = transactEntries(batch);
        if (refusal.isEmpty()) {
            outboxes.remove(batch);
            checkpoint.reached(Place.REMOVED);
            meters.counter("handslag.outbox.sent")
                    .increment(batch.stream().mapToInt(waiting -> waiting.entries().size()).sum());
        } else if (batch.size() == 1) {
            quarantine(batch.getFirst(), refusal.get());
        } else {
            int half = batch.size() / 2;
            send(batch.subList(0, half));
            send(batch.subList(half, batch.size()));
        }
    }

    private Optional<String> transactEntries(List<Waiting> batch) throws InterruptedException {
        List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>();
        try {
            for (Waiting waiting : batch) {
                for (Entry entry : waiting.entries()) {
                    all.add(records.record(waiting.collection(), waiting.key(), entry));
                }
            }
        } catch (RuntimeException unsendable) {
            return Optional.of(UNSENDABLE + ": " + unsendable);
        }
        return transact(all);
    }

    /**
     * One transaction.
     *
     * @return why these records will be refused however often they are sent; empty where they are
     *     committed. Any other failure throws and ends the term.
     */
    Optional<String> transact(List<ProducerRecord<byte[], byte[]>> all)
            throws InterruptedException {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try {
            all.forEach(record -> sent.add(producer.send(record)));
            producer.flush();
            for (Future<RecordMetadata> answer : sent) {
                answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            }
            checkpoint.reached(Place.SENT);
            producer.commitTransaction();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            // After one refusal the producer answers everything else with errors of its own.
            Optional<Throwable> refusal =
                    Stream.concat(Stream.of(e), sent.stream().flatMap(Sending::failure))
                            .flatMap(Sending::causes)
                            .filter(Sending::isRefusal)
                            .findFirst();
            if (refusal.isEmpty()) {
                throw new IllegalStateException(e);
            }
            producer.abortTransaction();
            return refusal.map(Throwable::toString);
        }
        checkpoint.reached(Place.COMMITTED);
        return Optional.empty();
    }

    private static Stream<Throwable> failure(Future<?> answer) {
        return answer.state() == Future.State.FAILED
                ? Stream.of(answer.exceptionNow())
                : Stream.empty();
    }

    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause);
    }

    private static boolean isRefusal(Throwable error) {
        return error instanceof RecordTooLargeException || error instanceof InvalidRecordException;
    }

    private void quarantine(Waiting waiting, String reason) {
        LOG.error("{}/{} is quarantined: {}", waiting.collection(), waiting.key(), reason);
        meters.counter("handslag.outbox.quarantined").increment();
        outboxes.quarantine(waiting, reason);
    }
}
