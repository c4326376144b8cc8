package org.handslag.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
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
    private static final Duration CLOSING = Duration.ofSeconds(3);

    private final int shard;
    private final Lease lease;
    private final DueHints hints;
    private final Outboxes outboxes;
    private final Tombstones tombstones;
    private final List<String> collections;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Records records;
    private final OutboxSettings settings;
    private final Checkpoint checkpoint;
    private final MeterRegistry meters;
    private final Looks looks;

    private volatile boolean running = true;
    private volatile boolean leading;

    ShardRelay(
            int shard,
            Lease lease,
            DueHints hints,
            Outboxes outboxes,
            Tombstones tombstones,
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
        this.tombstones = tombstones;
        this.collections = collections;
        this.producers = producers;
        this.records = records;
        this.settings = settings;
        this.checkpoint = checkpoint;
        this.looks = new Looks(settings.longestCommand(), System::nanoTime);
        this.meters = meters;
    }

    /** Runs terms until stopped. */
    void run() {
        try {
            terms();
        } finally {
            releaseQuietly();
        }
    }

    private void terms() {
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
        looks.clear();
        try (ScheduledExecutorService renewal =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofVirtual().name("lease-" + shard).factory())) {
            Producer<byte[], byte[]> producer = producers.get();
            try {
                long third = settings.lease().toMillis() / 3;
                renewal.scheduleAtFixedRate(this::renew, third, third, TimeUnit.MILLISECONDS);
                producer.initTransactions();
                checkpoint.reached(Place.TERM_BEGUN);
                lead(
                        new Sending(
                                producer,
                                records,
                                outboxes,
                                settings,
                                checkpoint,
                                meters,
                                () -> leading));
            } finally {
                // Unbounded it would wait for a broker that is away, with the transaction open.
                producer.close(CLOSING);
                renewal.shutdownNow();
            }
        }
    }

    private void lead(Sending sending) throws InterruptedException {
        long nextSweep = System.nanoTime();
        long nextTombstones = nextSweep + tombstones.pause();
        while (running && leading) {
            List<Hint> due = due();
            if (!due.isEmpty()) {
                follow(sending, due);
            }
            // What has a hint is found sooner by it; but hints that never end put no sweep off.
            long overdue = System.nanoTime() - nextSweep;
            if (overdue >= (due.isEmpty() ? 0 : settings.sweep().toNanos())) {
                sweep(sending);
                nextSweep = System.nanoTime() + settings.sweep().toNanos();
            }
            if (System.nanoTime() >= nextTombstones) {
                for (String collection : collections) {
                    layTombstones(sending, collection);
                }
                nextTombstones = System.nanoTime() + tombstones.pause();
            }
            if (due.isEmpty()) {
                hints.awaitWrite(looks.pause(settings.poll().toNanos()));
            }
        }
    }

    /** A sweep finds the entries of all shards; only their own relays may send them. */
    private void sweep(Sending sending) throws InterruptedException {
        for (String collection : collections) {
            List<String> keys =
                    outboxes.sweep(collection).stream()
                            .filter(key -> settings.shardOf(key) == shard)
                            .toList();
            for (int from = 0; from < keys.size() && leading; from += settings.batch()) {
                int to = Math.min(keys.size(), from + settings.batch());
                sending.inBatches(outboxes.read(collection, keys.subList(from, to)));
            }
        }
    }

    private void layTombstones(Sending sending, String collection) throws InterruptedException {
        List<String> due =
                tombstones.due(collection).stream()
                        .filter(key -> settings.shardOf(key) == shard)
                        .toList();
        if (due.isEmpty() || !leading) {
            return;
        }
        Optional<String> refusal =
                sending.transact(
                        due.stream().map(key -> Tombstones.record(collection, key)).toList());
        if (refusal.isEmpty()) {
            tombstones.sent(collection, due);
        } else {
            LOG.error("tombstones of {} were refused: {}", collection, refusal.get());
        }
    }

    /** Hints that wait for their write must not take the places of those behind them. */
    private List<Hint> due() {
        int limit = settings.batch() + looks.size();
        List<Hint> found = hints.of(shard, limit);
        if (found.size() < limit) {
            looks.keep(found);
        }
        return found.stream().filter(looks::isDue).toList();
    }

    private void follow(Sending sending, List<Hint> due) throws InterruptedException {
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
        sending.inBatches(waiting);
        if (!leading) {
            return;
        }
        List<Hint> done =
                due.stream()
                        .filter(
                                hint ->
                                        reached.getOrDefault(hint.id(), 0L) >= hint.version()
                                                || looks.vain(hint))
                        .toList();
        hints.drop(done);
        done.forEach(looks::forget);
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

    private void releaseQuietly() {
        try {
            lease.release();
        } catch (RuntimeException e) {
            LOG.warn("the lease of shard {} runs out by itself: {}", shard, e.getMessage());
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
