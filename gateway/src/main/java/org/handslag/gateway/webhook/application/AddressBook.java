package org.handslag.gateway.webhook.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.handslag.gateway.feed.application.Rendering;
import org.handslag.gateway.subscription.application.Subscriptions;
import org.handslag.gateway.subscription.model.Subscription;
import org.handslag.gateway.webhook.model.Webhook;
import org.handslag.platform.journal.JournalReaders.Reader;
import org.handslag.platform.reference.ClientReferences;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/**
 * To whom each subscription's events are sent just now. Looked up for all of a tenant at once: one
 * lookup for each address, every other second, would keep the database busy with nothing.
 */
@Component
class AddressBook {
    /** After so long it is looked up again. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Subscriptions subscriptions;
    private final Webhooks webhooks;
    private final ClientReferences references;
    private final Sender sender;
    private final Clock clock;
    private final Map<Tenant, Pages> known = new ConcurrentHashMap<>();

    AddressBook(
            Subscriptions subscriptions,
            Webhooks webhooks,
            ClientReferences references,
            Sender sender,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.webhooks = webhooks;
        this.references = references;
        this.sender = sender;
        this.clock = clock;
    }

    private record Pages(long since, Map<String, Receiver> receivers) {
        boolean isFresh() {
            return System.nanoTime() - since < FRESH.toNanos();
        }
    }

    /** Empty where nothing is to be sent. */
    Optional<Receiver> receiver(Reader of) {
        Pages pages =
                Objects.requireNonNull(
                        known.compute(
                                of.tenant(),
                                (tenant, last) ->
                                        last != null && last.isFresh() ? last : pages(tenant)));
        return Optional.ofNullable(pages.receivers().get(of.key()));
    }

    private Pages pages(Tenant tenant) {
        long since = System.nanoTime();
        Instant now = clock.instant();
        Map<String, Webhook> active = new HashMap<>();
        webhooks.all(tenant).stream()
                .filter(it -> it.state() == Webhook.State.ACTIVE)
                .forEach(it -> active.put(it.subscription(), it));
        Map<String, Receiver> receivers = new HashMap<>();
        for (Subscription subscription : subscriptions.all(tenant)) {
            Optional.of(subscription)
                    .filter(it -> it.state() == Subscription.State.ACTIVE)
                    .map(it -> active.get(it.key()))
                    .flatMap(
                            webhook ->
                                    webhook.url()
                                            .reveal()
                                            .map(
                                                    url ->
                                                            new Receiver(
                                                                    url,
                                                                    sender.signing(
                                                                            webhook.keysAt(now)),
                                                                    Rendering.as(
                                                                            tenant,
                                                                            subscription,
                                                                            references))))
                    .ifPresent(it -> receivers.put(subscription.key(), it));
        }
        return new Pages(since, receivers);
    }
}
