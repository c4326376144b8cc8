package org.handslag.platform.rights;

import java.util.concurrent.TimeUnit;
import org.handslag.platform.inbox.WholeTopic;
import org.handslag.platform.outbox.Topics;
import org.handslag.platform.tenant.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Of several instances of a service the group gives an erasure to one, which carries it out; the
 * others would use what they hold of the key until it has grown old. So every instance follows the
 * erasures for itself, and destroys the key itself: done twice it is done once, and after that
 * nobody can have got it again from a store where it was not destroyed yet.
 */
@Component
class ForgettingKeys implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingKeys.class);
    private static final long PAUSE_MILLIS = 500;

    private final WholeTopic topic;
    private final DestroyingKeys keys;
    private final ErasedPersons erased;
    private final Topics topics;
    private volatile boolean running;

    ForgettingKeys(WholeTopic topic, DestroyingKeys keys, ErasedPersons erased, Topics topics) {
        this.topic = topic;
        this.keys = keys;
        this.erased = erased;
        this.topics = topics;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("forgetting-keys").start(this::follow);
    }

    private void follow() {
        try {
            while (running) {
                if (topics.ready()) {
                    followOnce();
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void followOnce() {
        try {
            topic.follow(Erasure.KIND, Erasure.class, this::forget, () -> running);
        } catch (RuntimeException e) {
            LOG.warn("erasures are not followed: {}", e.toString());
        }
    }

    private void forget(Tenant tenant, Erasure erasure) {
        erased.learn(tenant, erasure);
        if (erasure.granted()) {
            keys.erase(tenant, erasure.person().id(), erasure.kept());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 25;
    }
}
