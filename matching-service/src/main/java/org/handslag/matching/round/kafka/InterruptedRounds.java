package org.handslag.matching.round.kafka;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.handslag.matching.round.application.GoingOn;
import org.handslag.matching.round.model.RoundState;
import org.handslag.platform.inbox.WholeTopic;
import org.handslag.platform.start.Start;
import org.handslag.platform.tenant.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes on with the rounds of all tenants whose work a process did not live to end: after the start,
 * and then now and again, because it may have been another process.
 */
@Component
class InterruptedRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(InterruptedRounds.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final WholeTopic topic;
    private final Start start;
    private final GoingOn rounds;
    private volatile boolean running;
    private volatile Thread worker = Thread.currentThread();

    InterruptedRounds(WholeTopic topic, Start start, GoingOn rounds) {
        this.topic = topic;
        this.start = start;
        this.rounds = rounds;
    }

    /** What a round says of itself that matters here. */
    record Seen(String id, RoundState state) {}

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("interrupted-rounds").start(this::look);
    }

    private void look() {
        try {
            while (running && !start.over()) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            while (running) {
                TimeUnit.MILLISECONDS.sleep(once() ? PAUSE.toMillis() : 500);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean once() {
        try {
            topic.newest("rounds", Seen.class, this::goOn);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("interrupted rounds do not go on yet: {}", e.toString());
            return false;
        }
    }

    private void goOn(Tenant tenant, Seen seen) {
        if (seen.state() == RoundState.OPEN || seen.state() == RoundState.RESOLVED) {
            rounds.goOn(tenant, seen.id());
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
}
