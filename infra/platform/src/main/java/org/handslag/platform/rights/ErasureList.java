package org.handslag.platform.rights;

import java.util.concurrent.TimeUnit;
import org.handslag.platform.inbox.WholeTopic;
import org.handslag.platform.mongo.Collections;
import org.handslag.platform.outbox.Topics;
import org.handslag.platform.start.FirstThing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Before the service answers or consumes it reads every erasure there is, and carries out what its
 * database does not show as done: a database that comes from a backup brings nobody back.
 */
@Component("erasures")
class ErasureList implements FirstThing, SmartLifecycle, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureList.class);

    private final WholeTopic topic;
    private final Erasing erasing;
    private final Topics topics;
    private final Collections collections;
    private volatile boolean done;
    private volatile boolean running;
    private volatile Thread worker = Thread.currentThread();

    ErasureList(WholeTopic topic, Erasing erasing, Topics topics, Collections collections) {
        this.topic = topic;
        this.erasing = erasing;
        this.topics = topics;
        this.collections = collections;
    }

    @Override
    public boolean done() {
        return done;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("erasures").start(this::readUntilDone);
    }

    private void readUntilDone() {
        try {
            while (running && !(topics.ready() && collections.ready())) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            while (running && !done) {
                try {
                    topic.newest(Erasure.KIND, Erasure.class, erasing::carryOut);
                    done = true;
                } catch (RuntimeException e) {
                    LOG.warn("the erasures are not carried out yet: {}", e.toString());
                    TimeUnit.MILLISECONDS.sleep(500);
                }
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
        return 25;
    }

    @Override
    public Health health() {
        return done ? Health.up().build() : Health.down().withDetail("waits for", "kafka").build();
    }
}
