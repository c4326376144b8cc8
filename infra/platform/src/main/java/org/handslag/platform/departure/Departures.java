package org.handslag.platform.departure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.handslag.platform.inbox.WholeTopic;
import org.handslag.platform.outbox.Topics;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.start.FirstThing;
import org.handslag.platform.tenant.Tenant;
import org.handslag.platform.vault.KeyProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Which tenants are leaving, and which have left. Every instance follows the topic for itself: each
 * request asks, which must not cost a look into the database, and each instance holds keys, which
 * it must forget. It has read all of the topic once before it answers anything, so that a service
 * that was away while a tenant left does not let anybody in. Of whom it has not heard, they stay.
 */
@Component("departures")
public class Departures implements FirstThing, SmartLifecycle, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);
    private static final long PAUSE_MILLIS = 500;

    private final WholeTopic topic;
    private final Topics topics;
    private final KeyProvider keys;
    private volatile Map<Tenant, Standing> known = Map.of();
    private volatile boolean done;
    private volatile boolean running;
    private volatile Thread worker = Thread.currentThread();

    Departures(WholeTopic topic, Topics topics, KeyProvider keys) {
        this.topic = topic;
        this.topics = topics;
        this.keys = keys;
        topics.want(Standing.KIND);
    }

    /**
     * Goes on only where the tenant is there for it.
     *
     * @param writes whether something would be written
     * @throws ProblemException 403 {@code tenant-left}, or {@code tenant-leaving} where something
     *     would be written
     */
    public void mustLet(Tenant tenant, boolean writes) {
        Standing standing = known.get(tenant);
        if (standing != null && standing.hasLeft()) {
            throw new ProblemException(Problem.of(403, "tenant-left"));
        }
        if (writes && !takesWrites(tenant)) {
            throw new ProblemException(Problem.of(403, "tenant-leaving"));
        }
    }

    /** Whether something may be written in it. */
    public boolean takesWrites(Tenant tenant) {
        Standing standing = known.get(tenant);
        return standing == null || !(standing.isLeaving() || standing.hasLeft());
    }

    @Override
    public boolean done() {
        return done;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("departures").start(this::follow);
    }

    private void follow() {
        try {
            while (running) {
                if (topics.ready()) {
                    followOnce();
                }
                TimeUnit.MILLISECONDS.sleep(done ? PAUSE_MILLIS : 20);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was known before counts until all is known again. */
    private void followOnce() {
        Map<Tenant, Standing> heard = new ConcurrentHashMap<>();
        try {
            topic.follow(
                    Standing.KIND,
                    Standing.class,
                    (tenant, standing) -> learn(heard, tenant, standing),
                    () -> {
                        known = heard;
                        done = true;
                    },
                    () -> running);
        } catch (RuntimeException e) {
            LOG.warn("nobody tells which tenants leave: {}", e.toString());
        }
    }

    private void learn(Map<Tenant, Standing> heard, Tenant tenant, Standing standing) {
        heard.put(tenant, standing);
        if (standing.hasLeft()) {
            keys.destroy(tenant);
        }
    }

    @Override
    public void stop() {
        running = false;
        if (!done) {
            worker.interrupt();
        }
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
