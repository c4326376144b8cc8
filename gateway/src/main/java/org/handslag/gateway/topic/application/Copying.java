package org.handslag.gateway.topic.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handslag.gateway.feed.application.Cursor;
import org.handslag.gateway.feed.application.Rendering;
import org.handslag.gateway.subscription.application.Subscriptions;
import org.handslag.gateway.subscription.model.Subscription;
import org.handslag.gateway.topic.model.SubscriberTopic;
import org.handslag.platform.journal.JournalCopies;
import org.handslag.platform.journal.JournalCopies.Copy;
import org.handslag.platform.journal.JournalCopies.Writer;
import org.handslag.platform.journal.JournalDuty;
import org.handslag.platform.journal.JournalPages;
import org.handslag.platform.journal.JournalReaders;
import org.handslag.platform.journal.JournalReaders.Kept;
import org.handslag.platform.journal.JournalReaders.Reader;
import org.handslag.platform.journal.JournalTail;
import org.handslag.platform.journal.JournalTail.Following;
import org.handslag.platform.journal.JournalTopics;
import org.handslag.platform.json.Json;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/**
 * Copies one tenant's journal into its subscriptions' topics, each as that subscription sees it,
 * each event once.
 *
 * <p>Where it stands with a topic is written there: each record has the cursor of what comes after
 * it. Who writes begins by making whoever wrote before give up (the transactional id is the
 * tenant's), reads the last record, and goes on after it. What is kept in the database may lag
 * behind, and only spares looking again at what the subscription does not see.
 */
final class Copying extends JournalDuty {
    /** The header with the cursor of what comes after a record. */
    static final String CURSOR = "handslag-cursor";

    private static final Map<String, String> STRUCTURED =
            Map.of("content-type", "application/cloudevents+json; charset=UTF-8");

    /** So many events are looked at for each topic before they are written. */
    private static final int PAGE = 250;

    /** After so long at the latest, other settings of a subscription count. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final Parts parts;

    /** What every copying needs. */
    @Component
    record Parts(
            JournalReaders<Cursor> readers,
            Subscriptions subscriptions,
            SubscriberTopics topics,
            JournalTopics journals,
            JournalPages pages,
            JournalCopies copies,
            JournalTail tail,
            MeterRegistry meters) {}

    Copying(Parts parts, Tenant tenant) {
        super("copies of " + tenant.key(), tenant, parts.tail());
        this.parts = parts;
    }

    /** A topic, and how far it has been filled. */
    private static final class Way {
        private final SubscriberTopic topic;
        private Rendering rendering;
        private boolean pauses;
        private Kept<Cursor> kept;
        private long place;
        private long next;

        private Way(SubscriberTopic topic, Rendering rendering, Kept<Cursor> kept, long place) {
            this.topic = topic;
            this.rendering = rendering;
            this.kept = kept;
            this.place = place;
            this.next = place;
        }
    }

    /** Until something breaks, or it is another's. */
    @Override
    protected void work(Following following) {
        String journal = parts.journals().idOrMade(tenant());
        Map<String, Way> ways = new HashMap<>();
        try (Writer writer = parts.copies().writer("copies-" + tenant().key())) {
            while (goesOn(following)) {
                look(journal, ways);
                long until = System.nanoTime() + LOOK_AGAIN.toNanos();
                while (goesOn(following) && System.nanoTime() < until) {
                    if (copy(journal, ways, writer)) {
                        following.await(Duration.ofNanos(until - System.nanoTime()));
                    }
                }
                ways.values().forEach(way -> keep(journal, way));
            }
        }
    }

    /** What is open today, and how each of them sees events. */
    private void look(String journal, Map<String, Way> ways) {
        Map<String, Subscription> subscriptions =
                parts.subscriptions().all(tenant()).stream()
                        .collect(Collectors.toMap(Subscription::key, Function.identity()));
        for (SubscriberTopic topic : parts.topics().all(tenant())) {
            String key = topic.subscription();
            Subscription subscription = subscriptions.get(key);
            if (topic.state() == SubscriberTopic.State.CLOSED
                    || subscription.state() == Subscription.State.ENDED) {
                end(topic, ways);
                continue;
            }
            Rendering rendering = Rendering.withoutReferences(tenant(), subscription);
            Way way = ways.get(key);
            if (way == null) {
                Optional<Way> begun = begin(journal, topic, rendering);
                if (begun.isEmpty()) {
                    continue;
                }
                way = begun.get();
                ways.put(key, way);
            }
            way.rendering = rendering;
            way.pauses = subscription.state() == Subscription.State.PAUSED;
        }
    }

    private void end(SubscriberTopic topic, Map<String, Way> ways) {
        ways.remove(topic.subscription());
        if (parts.readers().find(reader(topic)).isPresent()) {
            parts.topics().remove(topic);
        }
    }

    /** Empty where it is being opened just now. */
    private Optional<Way> begin(String journal, SubscriberTopic topic, Rendering rendering) {
        return parts.readers()
                .find(reader(topic))
                .map(
                        kept -> {
                            parts.topics().make(topic);
                            long written =
                                    parts.copies()
                                            .last(topic.name())
                                            .map(Copy::headers)
                                            .map(it -> it.get(CURSOR))
                                            .flatMap(rendering::cursor)
                                            .map(it -> in(journal, it))
                                            .orElse(0L);
                            return new Way(
                                    topic,
                                    rendering,
                                    kept,
                                    Math.max(written, in(journal, kept.state())));
                        });
    }

    /** A place in a journal that has been replaced is the new one's beginning. */
    private static long in(String journal, Cursor cursor) {
        return cursor.journal().equals(journal) ? cursor.offset() : 0;
    }

    /** Copies what there is, and answers whether that was all. */
    private boolean copy(String journal, Map<String, Way> ways, Writer writer) {
        List<Copy> copies = new ArrayList<>();
        boolean all = true;
        for (Way way : ways.values()) {
            all &= way.pauses || take(journal, way, copies);
        }
        if (!copies.isEmpty()) {
            writer.write(copies);
            parts.meters().counter("handslag.topic.copied").increment(copies.size());
        }
        ways.values().forEach(way -> way.place = way.next);
        return all;
    }

    private boolean take(String journal, Way way, List<Copy> copies) {
        JournalPages.Page page = parts.pages().read(tenant(), way.place, PAGE);
        if (way.place < page.begin()) {
            parts.meters().counter(Copies.MISSED).increment();
            way.next = page.begin();
            return false;
        }
        for (JournalPages.Entry entry : page.entries()) {
            Cursor after = new Cursor(journal, entry.offset() + 1);
            way.rendering
                    .of(entry.event())
                    .ifPresent(shown -> copies.add(record(way, shown, after)));
        }
        way.next = Math.max(way.place, page.next());
        return page.isLast();
    }

    private static Copy record(Way way, Map<String, Object> shown, Cursor after) {
        Map<String, String> headers = new HashMap<>(STRUCTURED);
        headers.put(CURSOR, way.rendering.text(after));
        return new Copy(
                way.topic.name(),
                String.valueOf(shown.get("subject")),
                Json.strict().writeValueAsBytes(shown),
                headers);
    }

    private void keep(String journal, Way way) {
        Cursor now = new Cursor(journal, way.place);
        if (!now.equals(way.kept.state())) {
            // Where another has written, they have the journal: this one's writer is told so.
            parts.readers()
                    .write(reader(way.topic), way.kept, now)
                    .ifPresent(written -> way.kept = written);
        }
    }

    private Reader reader(SubscriberTopic topic) {
        return new Reader(tenant(), topic.subscription());
    }
}
