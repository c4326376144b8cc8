package org.handslag.gateway.tenant.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.handslag.gateway.subscription.application.Subscriptions;
import org.handslag.gateway.subscription.model.Subscription;
import org.handslag.gateway.tenant.model.Tenancy;
import org.handslag.gateway.topic.application.SubscriberTopics;
import org.handslag.gateway.webhook.application.Webhooks;
import org.handslag.platform.access.AccessDecider;
import org.handslag.platform.access.Caller;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.start.Start;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends the tenants whose day has come. What others follow ends first, since ending it takes the
 * tenant's keys; the event that the tenant has left has every instance of every service destroy
 * them. Several instances do no harm: what is done twice is done once, and whoever is left after a
 * kill begins again.
 */
@Component
class EndingTenant implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EndingTenant.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Aggregates<Tenancy> tenancies;
    private final Subscriptions subscriptions;
    private final Webhooks webhooks;
    private final SubscriberTopics topics;
    private final Start start;
    private final Clock clock;
    private final Duration pause;
    private volatile boolean running;
    private volatile Thread worker = Thread.currentThread();

    EndingTenant(
            Aggregates<Tenancy> tenancies,
            Subscriptions subscriptions,
            Webhooks webhooks,
            SubscriberTopics topics,
            Start start,
            Clock clock,
            @Value("${handslag.departure.look:1h}") Duration pause) {
        this.tenancies = tenancies;
        this.subscriptions = subscriptions;
        this.webhooks = webhooks;
        this.topics = topics;
        this.start = start;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("departures").start(this::lookUntilStopped);
    }

    private void lookUntilStopped() {
        try {
            while (running) {
                boolean all = start.over() && look();
                TimeUnit.MILLISECONDS.sleep((all ? pause : soon()).toMillis());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration soon() {
        return pause.compareTo(SOON) < 0 ? pause : SOON;
    }

    /** Whether nothing is left to be done. */
    private boolean look() {
        try {
            LocalDate today = LocalDate.now(clock);
            boolean all = true;
            @Nullable String after = null;
            do {
                Page<Stored<Tenancy>> part =
                        tenancies.listOfTenants(
                                call(AccessDecider.PLATFORM), new Paging(Page.MAX_LIMIT, after));
                for (Stored<Tenancy> each : part.items()) {
                    all &= !each.state().isOver(today) || endOrWait(each.tenant(), today);
                }
                after = part.next();
            } while (after != null);
            return all;
        } catch (RuntimeException e) {
            LOG.warn("nobody knows which tenants end: {}", e.toString());
            return false;
        }
    }

    /** One that cannot be ended just now keeps no other waiting. */
    private boolean endOrWait(Tenant tenant, LocalDate today) {
        try {
            return end(tenant, today);
        } catch (RuntimeException e) {
            LOG.warn("the end of {} waits for a moment: {}", tenant, e.toString());
            return false;
        }
    }

    /** Whether it has left; not before the topics that others read are removed. */
    private boolean end(Tenant tenant, LocalDate today) {
        Call call = call(tenant);
        for (Subscription each : subscriptions.all(tenant)) {
            subscriptions.change(call, each.key(), Subscription::end);
            webhooks.removeIfSet(call, each.key());
        }
        if (topics.isFilling(tenant)) {
            return false;
        }
        tenancies.change(call, tenant.key(), present -> present.state().leave(today));
        LOG.info("{} has left", tenant);
        return true;
    }

    /** Without a key: what is done twice does nothing. */
    private static Call call(Tenant tenant) {
        return new Call(tenant, Caller.platform(), "end-tenant", null, "", OptionalLong.empty());
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
        return 40;
    }
}
