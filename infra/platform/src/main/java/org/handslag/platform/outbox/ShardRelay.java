package org.handslag.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.handslag.platform.outbox.Checkpoint.Place;
import org.handslag.platform.outbox.DueHints.Hint;
import org.handslag.platform.outbox.Outboxes.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the entries of one shard to Kafka, in terms. A term: win the lease, {@code
 * initTransactions} once with a producer of its own (which fences the one before), and only then
 * read, send in order, commit and remove. A relay that was paused finds itself fenced before it can
 * lay an old state on a newer one, and its term is over.
 */
final class ShardRelay {
    private static final Logger LOG = LoggerFactory.getLogger(ShardRelay.class);
    private static final long PATIENCE_MILLIS = 10_000;

    private final int shard;
    private final Lease lease;
    private final DueHints hints;
    private final Outboxes outboxes;
    private final List<String> collections;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Records records;
    private final OutboxSettings settings;
    private final Checkpoint checkpoint;
    private final MeterRegistry meters;

    /**
     * When a hint whose write has not come is worth another look: real time in milliseconds, by the
     * hint's id.
     */
    private final Map<String, Long> lookAgain = new HashMap<>();

    private volatile boolean running = true;
    private volatile boolean leading;

    ShardRelay(
            int shard,
            Lease lease,
            DueHints hints,
            Outboxes outboxes,
            List<String> collections,
            Supplier<Producer<byte[], byte[]>> producers,
            Records records,
            OutboxSettings settings,
            Checkpoint checkpoint,
            MeterRegistry meters) {
        this.shard = shard;
        this.lease = lease;
        this.hints = hints;
        this.outboxes = outboxes;
        this.collections = collections;
        this.producers = producers;
        this.records = records;
        this.settings = settings;
        this.checkpoint = checkpoint;
        this.meters = meters;
    }

    /** Runs terms until stopped. */
    void run() {
        while (running) {
            try {
                if (lease.tryTake()) {
                    meters.counter("handslag.outbox.terms", "shard", String.valueOf(shard))
                            .increment();
                    term();
                } else {
                    pause(settings.lease().dividedBy(5));
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException e) {
                leading = false;
                LOG.warn("the relay of shard {} ended its term: {}", shard, e.toString());
                if (!pauseQuietly()) {
                    return;
                }
            }
        }
    }

    /** Stops after the transaction under way, and gives the lease back. */
    void stop() {
        running = false;
        hints.written();
    }

    private void term() throws InterruptedException {
        leading = true;
        try (ScheduledExecutorService renewal =
                        Executors.newSingleThreadScheduledExecutor(
                                Thread.ofVirtual().name("lease-" + shard).factory());
                Producer<byte[], byte[]> producer = producers.get()) {
            try {
                long third = settings.lease().toMillis() / 3;
                renewal.scheduleAtFixedRate(this::renew, third, third, TimeUnit.MILLISECONDS);
                producer.initTransactions();
                checkpoint.reached(Place.TERM_BEGUN);
                lead(producer);
            } finally {
                renewal.shutdownNow();
            }
        }
        if (!running) {
            lease.release();
        }
    }

    private void lead(Producer<byte[], byte[]> producer) throws InterruptedException {
        long nextSweep = 0;
        while (running && leading) {
            if (System.nanoTime() >= nextSweep || nextSweep == 0) {
                for (String collection : collections) {
                    inBatches(producer, outboxes.sweep(collection));
                }
                nextSweep = System.nanoTime() + settings.sweep().toNanos();
            }
            List<Hint> due = due();
            if (due.isEmpty()) {
                hints.awaitWrite(settings.poll().toMillis());
            } else {
                follow(producer, due);
            }
        }
    }

    private List<Hint> due() {
        long now = System.currentTimeMillis();
        return hints.of(shard, settings.batch()).stream()
                .filter(hint -> lookAgain.getOrDefault(hint.id(), 0L) <= now)
                .toList();
    }

    private void follow(Producer<byte[], byte[]> producer, List<Hint> due)
            throws InterruptedException {
        Map<String, List<String>> keys =
                due.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Hint::collection,
                                        TreeMap::new,
                                        Collectors.mapping(Hint::key, Collectors.toList())));
        Map<String, Long> reached = new HashMap<>();
        List<Waiting> waiting = new ArrayList<>();
        keys.forEach(
                (collection, ids) -> {
                    for (Waiting found : outboxes.read(collection, ids)) {
                        reached.put(found.collection() + "/" + found.key(), found.version());
                        waiting.add(found);
                    }
                });
        inBatches(producer, waiting);
        if (!leading) {
            return;
        }
        long now = System.currentTimeMillis();
        for (Hint hint : due) {
            boolean written = reached.getOrDefault(hint.id(), 0L) >= hint.version();
            boolean abandoned = now - hint.at() > settings.longestCommand().toMillis();
            if (written || abandoned) {
                hints.drop(hint);
                lookAgain.remove(hint.id());
            } else {
                lookAgain.put(hint.id(), now + Math.clamp((now - hint.at()) / 2, 5, 2_000));
            }
        }
    }

    private void inBatches(Producer<byte[], byte[]> producer, List<Waiting> all)
            throws InterruptedException {
        List<Waiting> filled =
                all.stream().filter(waiting -> !waiting.entries().isEmpty()).toList();
        for (int from = 0; from < filled.size() && leading; from += settings.batch()) {
            send(producer, filled.subList(from, Math.min(filled.size(), from + settings.batch())));
        }
    }

    private void send(Producer<byte[], byte[]> producer, List<Waiting> batch)
            throws InterruptedException {
        producer.beginTransaction();
        Map<Waiting, List<Future<RecordMetadata>>> sent =
                new TreeMap<>((a, b) -> a.key().compareTo(b.key()));
        for (Waiting waiting : batch) {
            sent.put(
                    waiting,
                    waiting.entries().stream()
                            .map(
                                    entry ->
                                            producer.send(
                                                    records.record(
                                                            waiting.collection(),
                                                            waiting.key(),
                                                            entry)))
                            .toList());
        }
        producer.flush();
        List<Waiting> refused = refused(sent);
        if (!refused.isEmpty()) {
            producer.abortTransaction();
            refused.forEach(waiting -> quarantine(waiting, "the broker refuses an entry"));
            inBatches(
                    producer,
                    batch.stream().filter(waiting -> !refused.contains(waiting)).toList());
            return;
        }
        checkpoint.reached(Place.SENT);
        producer.commitTransaction();
        checkpoint.reached(Place.COMMITTED);
        outboxes.remove(batch);
        checkpoint.reached(Place.REMOVED);
        meters.counter("handslag.outbox.sent")
                .increment(batch.stream().mapToInt(waiting -> waiting.entries().size()).sum());
    }

    /**
     * The aggregates with an entry that the broker will not take however often it is sent; any
     * other error throws.
     */
    private static List<Waiting> refused(Map<Waiting, List<Future<RecordMetadata>>> sent)
            throws InterruptedException {
        List<Waiting> refused = new ArrayList<>();
        for (var each : sent.entrySet()) {
            for (Future<RecordMetadata> answer : each.getValue()) {
                try {
                    answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                } catch (java.util.concurrent.ExecutionException e) {
                    if (!(e.getCause() instanceof RecordTooLargeException
                            || e.getCause() instanceof InvalidRecordException)) {
                        throw new IllegalStateException(e.getCause());
                    }
                    refused.add(each.getKey());
                    break;
                } catch (java.util.concurrent.TimeoutException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return refused;
    }

    private void quarantine(Waiting waiting, String reason) {
        LOG.error("{}/{} is quarantined: {}", waiting.collection(), waiting.key(), reason);
        meters.counter("handslag.outbox.quarantined").increment();
        outboxes.quarantine(waiting, reason);
    }

    private void renew() {
        try {
            if (!lease.renew()) {
                leading = false;
            }
        } catch (RuntimeException e) {
            LOG.warn("the lease of shard {} could not be renewed: {}", shard, e.getMessage());
        }
    }

    private static void pause(Duration time) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
    }

    private boolean pauseQuietly() {
        try {
            pause(Duration.ofMillis(300));
            return true;
        } catch (InterruptedException stop) {
            return false;
        }
    }
}
