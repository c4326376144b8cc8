package org.handslag.platform.audit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.handslag.platform.mongo.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Removes whole chains whose last entry is older than entries are kept. The head says so first, so
 * that a removal that nobody decided shows.
 */
@Component
class AuditPruning implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditPruning.class);
    private static final Duration PAUSE = Duration.ofHours(12);

    private final AuditStore store;
    private final AuditHeads heads;
    private final long keep;
    private volatile boolean running;
    private volatile Thread worker = Thread.currentThread();

    AuditPruning(AuditStore store, AuditHeads heads, AuditSettings settings) {
        this.store = store;
        this.heads = heads;
        this.keep = settings.keep().toMillis();
    }

    /**
     * Removes what is old enough.
     *
     * @param now real time in milliseconds
     */
    void prune(long now) throws InterruptedException {
        Map<String, Head> old = new HashMap<>();
        for (String chain : store.chains()) {
            store.last(chain)
                    .filter(last -> last.getLong("at") < now - keep)
                    .ifPresent(
                            last ->
                                    old.put(
                                            chain,
                                            new Head(
                                                    chain,
                                                    last.getLong("number"),
                                                    last.getString("hash"),
                                                    now,
                                                    Head.State.PRUNED)));
        }
        old.values().forEach(heads::moved);
        for (String chain : old.keySet()) {
            if (heads.awaitSaid(chain)) {
                store.remove(chain);
                LOG.info("removed the readings of {}, kept long enough", chain);
            }
        }
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("audit-pruning").start(this::pruneUntilStopped);
    }

    private void pruneUntilStopped() {
        try {
            while (running) {
                try {
                    prune(System.currentTimeMillis());
                } catch (RuntimeException e) {
                    if (!Outage.isOne(e)) {
                        throw e;
                    }
                    LOG.warn("old readings stay for now: {}", e.toString());
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 12;
    }
}
