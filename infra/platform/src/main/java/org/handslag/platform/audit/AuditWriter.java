package org.handslag.platform.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.handslag.platform.id.Ids;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Writes this instance's chain. The first request that finds nobody writing writes for all that
 * wait, its own reading included, so that requests at the same time share one insert and a request
 * that is alone is not handed to another thread and back.
 *
 * <p>Where an insert fails nobody knows how much of it arrived. An ordered insert leaves a
 * beginning of the batch at most, so the chain is whole as far as it goes; it is left there and
 * another one begun.
 */
@Component
class AuditWriter implements Audit, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditWriter.class);
    private static final int RETRY_SECONDS = 2;
    private static final long STOP_MILLIS = 8_000;

    private final AuditStore store;
    private final AuditHeads heads;
    private final AuditSettings settings;
    private final String instance;
    private final BlockingQueue<Waiting> waiting;
    private final ReentrantLock pen = new ReentrantLock();
    private final Counter writes;
    private final Counter entries;
    private final Counter refused;
    private volatile boolean running;

    /** Whether the chain may grow; for whoever has the pen, as the chain is. */
    private boolean open;

    private Chain chain;

    AuditWriter(
            AuditStore store,
            AuditHeads heads,
            AuditSettings settings,
            MeterRegistry meters,
            @Value("${handslag.kafka.group:${spring.application.name}}") String group,
            @Value("${handslag.instance:${HOSTNAME:local}}") String host) {
        this.store = store;
        this.heads = heads;
        this.settings = settings;
        this.instance = group + "/" + host.replaceAll("[^A-Za-z0-9._-]", "-");
        this.waiting = new ArrayBlockingQueue<>(settings.queue());
        this.writes = meters.counter("handslag.audit.writes");
        this.entries = meters.counter("handslag.audit.entries");
        this.refused = meters.counter("handslag.audit.refused");
        this.chain = begin();
    }

    private Chain begin() {
        return new Chain(instance + "/" + Ids.next(System.currentTimeMillis()));
    }

    @Override
    public void store(Reading reading) {
        Waiting mine = new Waiting(reading);
        if (!running || !waiting.offer(mine) || !settle(mine)) {
            refused.increment();
            throw ProblemException.unavailable("audit-unavailable", RETRY_SECONDS);
        }
    }

    /** Whether it is stored, by this thread or another one, before patience ends. */
    private boolean settle(Waiting mine) {
        long until = System.nanoTime() + settings.patience().toNanos();
        while (!mine.isSettled()) {
            long left = until - System.nanoTime();
            if (left <= 0 || Thread.currentThread().isInterrupted()) {
                waiting.remove(mine);
                break;
            }
            if (pen.tryLock()) {
                try {
                    writeWhatWaits();
                } finally {
                    pen.unlock();
                }
            } else {
                LockSupport.parkNanos(this, left);
            }
        }
        wakeNext();
        return mine.isStored();
    }

    /** Whoever comes while somebody has the pen sleeps: one of them takes it over. */
    private void wakeNext() {
        Waiting next = waiting.peek();
        if (next != null) {
            LockSupport.unpark(next.thread);
        }
    }

    private void writeWhatWaits() {
        List<Waiting> batch = new ArrayList<>();
        waiting.drainTo(batch, settings.batch());
        if (!batch.isEmpty()) {
            boolean stored = open && write(batch);
            batch.forEach(each -> each.settle(stored));
        }
    }

    @Override
    public void start() {
        pen.lock();
        open = true;
        pen.unlock();
        running = true;
    }

    private boolean write(List<Waiting> batch) {
        long now = System.currentTimeMillis();
        List<Document> documents = new ArrayList<>();
        try {
            for (Waiting each : batch) {
                for (Reading part : each.reading.parts()) {
                    documents.add(chain.append(part, now));
                }
            }
            store.insert(documents, settings.patience());
        } catch (RuntimeException e) {
            LOG.warn("{} readings could not be recorded: {}", batch.size(), e.toString());
            chain = begin();
            return false;
        }
        writes.increment();
        entries.increment(documents.size());
        heads.moved(head(now, Head.State.MOVED));
        return true;
    }

    private Head head(long now, Head.State state) {
        return new Head(chain.id(), chain.number(), chain.hash(), now, state);
    }

    /** Stores what still waits and says where the chain ends, unless an insert does not return. */
    @Override
    public void stop() {
        running = false;
        try {
            if (!pen.tryLock(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            while (!waiting.isEmpty()) {
                writeWhatWaits();
            }
            open = false;
            if (chain.number() > 0) {
                heads.moved(head(System.currentTimeMillis(), Head.State.ENDED));
            }
            chain = begin();
        } finally {
            pen.unlock();
            wakeNext();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the heads: stopped before them. */
    @Override
    public int getPhase() {
        return 11;
    }

    /** A reading and the thread that waits for it. */
    private static final class Waiting {
        private final Reading reading;
        private final Thread thread = Thread.currentThread();
        private volatile @Nullable Boolean stored;

        Waiting(Reading reading) {
            this.reading = reading;
        }

        void settle(boolean success) {
            stored = success;
            LockSupport.unpark(thread);
        }

        boolean isSettled() {
            return stored != null;
        }

        boolean isStored() {
            return Boolean.TRUE.equals(stored);
        }
    }
}
