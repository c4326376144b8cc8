package org.handslag.gateway.feed.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.gateway.feed.application.Reading.Event;
import org.handslag.gateway.subscription.application.Subscriptions;
import org.handslag.gateway.subscription.model.Subscription;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.journal.JournalPages;
import org.handslag.platform.journal.JournalTail;
import org.handslag.platform.journal.JournalTail.Following;
import org.handslag.platform.journal.JournalTopics;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.reference.ClientReferences;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * A tenant's journal as the calling client's subscription sees it: page by page, or as it grows.
 */
@Component
public class Feed {
    /** How many events a page has at most. */
    public static final int MOST = 500;

    /** In place of a cursor: after all that there is. */
    public static final String NOW = "now";

    /** After so long without an event, a word all the same: who is gone is noticed by it. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** So often it is asked whether the subscription still sees what it saw. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private final Subscriptions subscriptions;
    private final JournalTopics journals;
    private final JournalPages pages;
    private final JournalTail tail;
    private final Cursors cursors;
    private final ClientReferences references;

    Feed(
            Subscriptions subscriptions,
            JournalTopics journals,
            JournalPages pages,
            JournalTail tail,
            Cursors cursors,
            ClientReferences references) {
        this.subscriptions = subscriptions;
        this.journals = journals;
        this.pages = pages;
        this.tail = tail;
        this.cursors = cursors;
        this.references = references;
    }

    /**
     * A part of the feed.
     *
     * @param events in CloudEvents' JSON format
     * @param next to be sent with the next call, also where there are no events
     */
    public record Part(List<Map<String, Object>> events, String next) {}

    /** Where a stream of events goes. */
    public interface Sink {
        /** Nothing is refused any more. */
        void begin();

        /** Whether to go on. */
        boolean isOpen();

        /** What happened, and the cursor of what comes after it. */
        void event(String cursor, Map<String, Object> shown);

        /** Nothing has happened for a while; what comes next comes after this cursor. */
        void heartbeat(String cursor);

        /** Nothing more for now: what has been said may be sent. */
        void flush();
    }

    /**
     * What comes after a cursor. Where there is nothing, it waits.
     *
     * @param key of the subscription; null: the only one that the caller reads
     * @param after null: from the oldest that is kept; {@link #NOW}
     * @param limit 1 to {@link #MOST}
     * @throws ProblemException 404 where the caller reads no such subscription; 400 where the
     *     cursor is not this subscription's; 410 where what comes after it is no longer kept
     */
    public Part after(
            Call call, @Nullable String key, @Nullable String after, int limit, Duration patience) {
        Subscription subscription = mine(call, key);
        Reading reading = reading(call.tenant(), subscription, after);
        if (subscription.state() == Subscription.State.PAUSED) {
            return part(List.of(), reading);
        }
        List<Event> events = new ArrayList<>(reading.next(limit));
        if (patience.isZero() || !events.isEmpty()) {
            return part(more(events, reading, limit), reading);
        }
        long until = System.nanoTime() + patience.toNanos();
        try (Following following = tail.follow(call.tenant())) {
            while (more(events, reading, limit).isEmpty()
                    && !following.isOver()
                    && following.await(Duration.ofNanos(until - System.nanoTime()))) {
                events.addAll(reading.next(limit));
            }
            return part(events, reading);
        }
    }

    /** Reads on until there are so many, or there is no more. */
    private static List<Event> more(List<Event> events, Reading reading, int limit) {
        while (events.size() < limit && !reading.isAtEnd()) {
            events.addAll(reading.next(limit - events.size()));
        }
        return events;
    }

    private static Part part(List<Event> events, Reading reading) {
        return new Part(events.stream().map(Event::shown).toList(), reading.text(reading.cursor()));
    }

    /**
     * Sends what comes after a cursor, and what comes after that, until the sink is closed, the
     * subscription ends, or this instance does.
     *
     * @param key as in {@link #after}
     * @param after as in {@link #after}
     * @throws ProblemException as in {@link #after}, before the sink is begun
     */
    public void stream(Call call, @Nullable String key, @Nullable String after, Sink sink) {
        Subscription subscription = mine(call, key);
        Reading reading = reading(call.tenant(), subscription, after);
        try (Following following = tail.follow(call.tenant())) {
            List<Event> first = reading.next(MOST);
            sink.begin();
            send(call, subscription, reading, first, sink, following);
        }
    }

    /** From here on whatever breaks ends the stream: who follows comes again with their cursor. */
    private void send(
            Call call,
            Subscription subscription,
            Reading reading,
            List<Event> first,
            Sink sink,
            Following following) {
        List<Event> events = first;
        long looked = System.nanoTime();
        long said = looked;
        boolean silent = subscription.state() == Subscription.State.PAUSED;
        try {
            while (sink.isOpen() && !following.isOver()) {
                long now = System.nanoTime();
                if (now - looked > LOOK_AGAIN.toNanos()) {
                    looked = now;
                    Subscription today = mine(call, subscription.key());
                    silent = today.state() == Subscription.State.PAUSED;
                    reading.sees(Rendering.as(call.tenant(), today, references));
                }
                if (!silent) {
                    events = events.isEmpty() ? reading.next(MOST) : events;
                    events.forEach(it -> sink.event(reading.text(it.cursor()), it.shown()));
                    said = events.isEmpty() ? said : now;
                    events = List.of();
                }
                if (now - said > HEARTBEAT.toNanos()) {
                    sink.heartbeat(reading.text(reading.cursor()));
                    said = now;
                }
                if (silent || reading.isAtEnd()) {
                    sink.flush();
                    following.await(LOOK_AGAIN);
                }
            }
        } catch (ProblemException | DataAccessException broken) {
            LOG.info("a stream of {} ends: {}", call.tenant().key(), broken.toString());
        }
    }

    private Subscription mine(Call call, @Nullable String key) {
        List<Subscription> mine =
                readBy(call).stream().filter(it -> key == null || it.key().equals(key)).toList();
        if (mine.size() > 1) {
            throw ProblemException.invalid("?subscription", "one-of-several", Map.of());
        }
        return mine.stream().findFirst().orElseThrow(ProblemException::notFound);
    }

    private List<Subscription> readBy(Call call) {
        return subscriptions.readBy(call.tenant(), call.caller().membership()).stream()
                .map(Stored::state)
                .filter(it -> it.state() != Subscription.State.ENDED)
                .toList();
    }

    private Reading reading(Tenant tenant, Subscription subscription, @Nullable String after) {
        Rendering rendering = Rendering.as(tenant, subscription, references);
        Cursor from = from(tenant, rendering, after);
        return new Reading(pages, tenant, from, rendering, after == null);
    }

    private Cursor from(Tenant tenant, Rendering rendering, @Nullable String after) {
        if (after == null) {
            return new Cursor(journals.idOrMade(tenant), 0);
        }
        if (after.equals(NOW)) {
            return new Cursor(journals.idOrMade(tenant), pages.end(tenant));
        }
        return cursors.read(tenant, rendering, after, "?after");
    }
}
