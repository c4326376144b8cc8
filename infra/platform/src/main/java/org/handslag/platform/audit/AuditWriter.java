package org.handslag.platform.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import org.handslag.platform.id.Ids;
import org.handslag.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one writer of this instance's chain: it takes all readings that wait and stores them with one
 * insert, so that requests at the same time share its cost.
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
    private final Counter writes;
    private final Counter entries;
    private final Counter refused;
    private volatile boolean running;
    private volatile Thread worker = Thread.currentThread();
    private Chain chain;

    private record Waiting(Reading reading, CompletableFuture<Void> stored) {}

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
        CompletableFuture<Void> stored = new CompletableFuture<>();
        if (!running || !waiting.offer(new Waiting(reading, stored))) {
            throw unavailable();
        }
        try {
            stored.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException refusedOrSlow) {
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private ProblemException unavailable() {
        refused.increment();
        return ProblemException.unavailable("audit-unavailable", RETRY_SECONDS);
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().daemon().name("audit-writer").start(this::writeUntilStopped);
    }

    private void writeUntilStopped() {
        List<Waiting> batch = new ArrayList<>();
        while (running || !waiting.isEmpty()) {
            try {
                Waiting first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, settings.batch() - 1);
                    write(batch);
                    batch.clear();
                }
            } catch (InterruptedException stop) {
                running = false;
            }
        }
    }

    private void write(List<Waiting> batch) {
        long now = System.currentTimeMillis();
        List<Document> documents = new ArrayList<>();
        for (Waiting each : batch) {
            for (Reading part : each.reading().parts()) {
                documents.add(chain.append(part, now));
            }
        }
        try {
            store.insert(documents);
        } catch (RuntimeException e) {
            LOG.warn("{} readings could not be recorded: {}", batch.size(), e.toString());
            chain = begin();
            batch.forEach(each -> each.stored().completeExceptionally(e));
            return;
        }
        writes.increment();
        entries.increment(documents.size());
        heads.moved(new Head(chain.id(), chain.number(), chain.hash(), now, Head.State.MOVED));
        batch.forEach(each -> each.stored().complete(null));
    }

    @Override
    public void stop() {
        running = false;
        try {
            worker.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (chain.number() > 0) {
            long now = System.currentTimeMillis();
            heads.moved(new Head(chain.id(), chain.number(), chain.hash(), now, Head.State.ENDED));
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
}
