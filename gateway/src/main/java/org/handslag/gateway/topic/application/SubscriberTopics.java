package org.handslag.gateway.topic.application;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.gateway.feed.application.Cursor;
import org.handslag.gateway.subscription.application.Subscriptions;
import org.handslag.gateway.subscription.model.Subscription;
import org.handslag.gateway.topic.model.SubscriberTopic;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.id.Ids;
import org.handslag.platform.journal.JournalCopies;
import org.handslag.platform.journal.JournalPages;
import org.handslag.platform.journal.JournalReaders;
import org.handslag.platform.journal.JournalReaders.Kept;
import org.handslag.platform.journal.JournalReaders.Reader;
import org.handslag.platform.journal.JournalTopics;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** The topics in which subscriptions' events are read by Kafka clients: at most one for each. */
@Component
public class SubscriberTopics {
    private static final int PASSWORD_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Aggregates<SubscriberTopic> topics;
    private final Subscriptions subscriptions;
    private final JournalReaders<Cursor> readers;
    private final JournalTopics journals;
    private final JournalPages pages;
    private final JournalCopies copies;
    private final Accounts accounts;
    private final Clock clock;

    SubscriberTopics(
            Aggregates<SubscriberTopic> topics,
            Subscriptions subscriptions,
            JournalReaders<Cursor> readers,
            JournalTopics journals,
            JournalPages pages,
            JournalCopies copies,
            Accounts accounts,
            Clock clock) {
        this.topics = topics;
        this.subscriptions = subscriptions;
        this.readers = readers;
        this.journals = journals;
        this.pages = pages;
        this.copies = copies;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param password the reader's, where it is a new one: nobody can ask for it again
     */
    public record Changed(Result<SubscriberTopic> result, Optional<String> password) {}

    /**
     * Opens a subscription's topic, which holds every event from the oldest that is kept. The same
     * again changes nothing. Refused: {@code kafka-not-offered}.
     *
     * @throws ProblemException 404 where there is no such subscription; 503 where the broker is
     *     away, or one that was closed is not yet removed
     */
    public Changed open(Call call, String subscription) {
        Tenant tenant = call.tenant();
        if (subscriptions.get(tenant, subscription).state().state() == Subscription.State.ENDED) {
            throw ProblemException.notFound();
        }
        if (accounts.door().isEmpty()) {
            return new Changed(
                    new Result.Refused<>(new Refusal("kafka-not-offered", Map.of())),
                    Optional.empty());
        }
        Reader of = new Reader(tenant, subscription);
        String id = idOf(of);
        Optional<SubscriberTopic> there = topics.find(tenant, id).map(Stored::state);
        if (there.filter(it -> it.state() == SubscriberTopic.State.OPEN).isPresent()) {
            return new Changed(
                    topics.change(call, id, it -> it.state().reopen(clock.instant())),
                    Optional.empty());
        }
        if (readers.find(of).isPresent()) {
            throw ProblemException.unavailable("busy", 2);
        }
        SubscriberTopic topic =
                new SubscriberTopic(
                        tenant.key(), subscription, SubscriberTopic.State.OPEN, clock.instant());
        String password = password();
        make(topic);
        accounts.open(topic, password);
        Result<SubscriberTopic> result =
                there.isPresent()
                        ? topics.change(call, id, it -> it.state().reopen(clock.instant()))
                        : topics.create(
                                call,
                                id,
                                () ->
                                        SubscriberTopic.open(
                                                tenant.key(), subscription, clock.instant()));
        readers.begin(of, new Cursor(journals.idOrMade(tenant), 0));
        return new Changed(result, Optional.of(password));
    }

    /** Gives its reader another password; the one before is of no use any more. */
    public Changed rotate(Call call, String subscription) {
        SubscriberTopic topic = get(call.tenant(), subscription).state();
        String id = idOf(new Reader(call.tenant(), subscription));
        if (topic.state() == SubscriberTopic.State.CLOSED) {
            return new Changed(
                    topics.change(call, id, it -> it.state().rotate(clock.instant())),
                    Optional.empty());
        }
        String password = password();
        accounts.open(topic, password);
        return new Changed(
                topics.change(call, id, it -> it.state().rotate(clock.instant())),
                Optional.of(password));
    }

    /** Closes it, for its reader at once; it is removed a moment later, with all that it holds. */
    public Result<SubscriberTopic> close(Call call, String subscription) {
        Reader of = new Reader(call.tenant(), subscription);
        accounts.close(get(call.tenant(), subscription).state());
        return topics.change(call, idOf(of), it -> it.state().close());
    }

    /**
     * One of them.
     *
     * @throws ProblemException 404 where the subscription has none
     */
    public Stored<SubscriberTopic> get(Tenant tenant, String subscription) {
        return topics.get(tenant, idOf(new Reader(tenant, subscription)));
    }

    /** How its reader reaches the broker; empty where nobody does any more. */
    public Optional<Accounts.Door> door() {
        return accounts.door();
    }

    /** How many events there are that were not looked at yet. */
    public long behind(Tenant tenant, String subscription) {
        return readers.find(new Reader(tenant, subscription))
                .map(Kept::state)
                .map(it -> Math.max(0, pages.end(tenant) - it.offset()))
                .orElse(0L);
    }

    /** Whether there is a topic of the tenant that is not yet removed. */
    public boolean isFilling(Tenant tenant) {
        return readers.active().stream().map(Reader::tenant).anyMatch(tenant::equals);
    }

    /** All of a tenant, closed ones too. */
    List<SubscriberTopic> all(Tenant tenant) {
        return topics.all(tenant, Map.of()).stream().map(Stored::state).toList();
    }

    /** Makes its topic where it is not there. */
    void make(SubscriberTopic topic) {
        copies.make(List.of(topic.name()));
    }

    /**
     * Removes what is left of one that nobody reads any more. Only whoever writes into it may: else
     * it would be missed by them.
     */
    void remove(SubscriberTopic topic) {
        Reader of = new Reader(new Tenant(topic.tenant()), topic.subscription());
        accounts.close(topic);
        copies.remove(topic.name());
        topics.change(
                Call.internal(
                        of.tenant(),
                        "close-topic",
                        of.key() + "/" + topic.passwordSince().toEpochMilli()),
                idOf(of),
                it -> it.state().close());
        readers.end(of);
    }

    private static String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String idOf(Reader of) {
        return Ids.derived("subscriber-topic", of.tenant().key(), of.key());
    }
}
