package org.handslag.platform.journal;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.handslag.platform.inbox.Consuming;
import org.handslag.platform.journal.JournalPages.Page;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What comes into the journals that somebody follows here. One consumer reads it for all of them;
 * they take it page by page, so that nobody has to keep up with anybody.
 */
@Component
public class JournalTail implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JournalTail.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final long AGAIN_MILLIS = 500;
    private static final long STOP_MILLIS = 5_000;

    private final KafkaProperties kafka;
    private final JournalTopics journals;
    private final Map<TopicPartition, List<Following>> followers = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Recent> recent = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Semaphore changed = new Semaphore(0);
    private volatile boolean running;
    private volatile boolean ending;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private volatile @Nullable Thread worker;

    JournalTail(KafkaProperties kafka, JournalTopics journals) {
        this.kafka = kafka;
        this.journals = journals;
    }

    /** Somebody who follows a journal, until they close it. */
    public final class Following implements AutoCloseable {
        private final TopicPartition journal;
        private final Semaphore grown = new Semaphore(0);

        private Following(TopicPartition journal) {
            this.journal = journal;
        }

        /**
         * Waits until something may have come since this was last asked; what, the next page says.
         *
         * @return false where nothing has, for so long
         */
        public boolean await(Duration patience) {
            try {
                boolean has = grown.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
                grown.drainPermits();
                return has;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /** Whether this instance ends, and waiting here with it. */
        public boolean isOver() {
            return ending;
        }

        @Override
        public void close() {
            followers.computeIfPresent(
                    journal,
                    (it, all) -> {
                        all.remove(this);
                        return all.isEmpty() ? null : all;
                    });
            change();
        }
    }

    /** Follows a tenant's journal, which must be there. */
    public Following follow(Tenant tenant) {
        beginOnce();
        Following following = new Following(journals.partition(tenant));
        followers.compute(
                following.journal,
                (it, all) -> {
                    List<Following> list = all == null ? new CopyOnWriteArrayList<>() : all;
                    list.add(following);
                    return list;
                });
        change();
        return following;
    }

    /** What stands from a place on; empty where that is not known here. */
    Optional<Page> page(TopicPartition journal, long from, int limit) {
        return Optional.ofNullable(recent.get(journal)).flatMap(it -> it.page(from, limit));
    }

    private void change() {
        changes.incrementAndGet();
        changed.release();
        Optional.ofNullable(consumer).ifPresent(KafkaConsumer::wakeup);
    }

    /** Whoever waits here is let go before the web server waits for them. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        ending = true;
        followers.keySet().forEach(this::tell);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Most services ask for none of it: then nothing runs. */
    private void beginOnce() {
        synchronized (this) {
            if (running && worker == null) {
                worker = Thread.ofPlatform().daemon().name("journal-tail").start(this::run);
            }
        }
    }

    private void run() {
        while (running) {
            try (KafkaConsumer<byte[], byte[]> reading = Consuming.alone(kafka)) {
                consumer = reading;
                follow(reading);
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("journals are followed anew: {}", e.toString());
            } finally {
                consumer = null;
                recent.clear();
            }
            try {
                if (running) {
                    TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
                }
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void follow(KafkaConsumer<byte[], byte[]> reading) throws InterruptedException {
        long known = -1;
        while (running) {
            try {
                long now = changes.get();
                if (now != known) {
                    assign(reading);
                    known = now;
                }
                if (recent.isEmpty()) {
                    changed.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                } else {
                    take(reading.poll(POLL), reading);
                }
                changed.drainPermits();
            } catch (WakeupException _) {
                // Somebody follows, or follows no more.
            }
        }
    }

    /** Whoever begins to follow is told at once, since something may have come before. */
    private void assign(KafkaConsumer<byte[], byte[]> reading) {
        Set<TopicPartition> wanted = Set.copyOf(followers.keySet());
        recent.keySet().retainAll(wanted);
        Set<TopicPartition> added = new HashSet<>(wanted);
        added.removeAll(recent.keySet());
        reading.assign(wanted);
        reading.endOffsets(added)
                .forEach(
                        (journal, end) -> {
                            reading.seek(journal, end);
                            recent.put(journal, new Recent(end));
                            tell(journal);
                        });
    }

    private void take(
            ConsumerRecords<byte[], byte[]> records, KafkaConsumer<byte[], byte[]> reading) {
        recent.forEach(
                (journal, kept) -> {
                    long next = reading.position(journal);
                    if (next != kept.end()) {
                        kept.add(
                                records.records(journal).stream().map(JournalPages::entry).toList(),
                                next);
                        tell(journal);
                    }
                });
    }

    private void tell(TopicPartition journal) {
        followers.getOrDefault(journal, List.of()).forEach(each -> each.grown.release());
    }

    @Override
    public void stop() {
        running = false;
        change();
        Thread reading = worker;
        if (reading == null) {
            return;
        }
        try {
            reading.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reading.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 30;
    }
}
