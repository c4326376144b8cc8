package org.handslag.platform.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.handslag.platform.mongo.Collections;
import org.handslag.platform.outbox.Lease;
import org.handslag.platform.outbox.RealTime;
import org.handslag.platform.outbox.Renewal;
import org.handslag.platform.outbox.Topics;
import org.handslag.platform.start.Start;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Rebuilds what was asked for, one kind after the other, in the instance that holds the lease; and
 * goes on where another instance was ended in the middle.
 */
@Component
class Rebuilds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final String LEASE = "rebuild";
    private static final Duration LEASED = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Pointers pointers;
    private final Mirrors mirrors;
    private final Rebuilding rebuilding;
    private final Lease lease;
    private final Topics topics;
    private final Collections collections;
    private final Start start;
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean running;

    Rebuilds(
            Pointers pointers,
            Mirrors mirrors,
            Rebuilding rebuilding,
            MongoOperations mongo,
            ObjectProvider<RealTime> time,
            Topics topics,
            Collections collections,
            Start start) {
        this.pointers = pointers;
        this.mirrors = mirrors;
        this.rebuilding = rebuilding;
        this.lease =
                new Lease(
                        mongo, LEASE, LEASED, time.getIfAvailable(() -> System::currentTimeMillis));
        this.topics = topics;
        this.collections = collections;
        this.start = start;
    }

    /** The kinds that this service mirrors, in the order of their names. */
    List<Pointer> standing() {
        Map<String, Pointer> all = pointers.all();
        return new TreeSet<>(mirrors.plurals())
                .stream().map(plural -> all.getOrDefault(plural, Pointer.first(plural))).toList();
    }

    /**
     * Asks for rebuilds of these kinds.
     *
     * @return false where one is under way in this service: then nothing was asked for
     */
    boolean ask(List<String> plurals) {
        if (standing().stream().anyMatch(Pointer::underWay)) {
            return false;
        }
        plurals.forEach(pointers::want);
        asked.release();
        return true;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("rebuilds").start(this::work);
    }

    private void work() {
        while (running) {
            try {
                if (topics.ready() && collections.ready() && start.over()) {
                    workOnce();
                }
            } catch (RuntimeException e) {
                LOG.warn("a rebuild stands still and is tried again: {}", e.toString());
            }
            try {
                if (asked.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    asked.drainPermits();
                }
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void workOnce() {
        if (underWay().isEmpty() || !lease.tryTake()) {
            return;
        }
        try {
            for (Pointer each : underWay()) {
                rebuilding.rebuild(each, new Renewal(lease, this::isRunning));
            }
        } finally {
            lease.release();
        }
    }

    private List<Pointer> underWay() {
        return standing().stream().filter(Pointer::underWay).toList();
    }

    @Override
    public void stop() {
        running = false;
        asked.release();
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
