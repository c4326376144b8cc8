package org.handslag.gateway.webhook.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handslag.contracts.PublicType;
import org.handslag.gateway.feed.application.Cursor;
import org.handslag.gateway.feed.application.Cursors;
import org.handslag.gateway.feed.application.Rendering;
import org.handslag.gateway.subscription.application.Subscriptions;
import org.handslag.gateway.subscription.model.Subscription;
import org.handslag.gateway.webhook.application.Sender.Sent;
import org.handslag.gateway.webhook.model.Course;
import org.handslag.gateway.webhook.model.Webhook;
import org.handslag.gateway.webhook.model.Webhook.Reason;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.id.Ids;
import org.handslag.platform.journal.JournalPages;
import org.handslag.platform.journal.JournalReaders;
import org.handslag.platform.journal.JournalReaders.Kept;
import org.handslag.platform.journal.JournalReaders.Reader;
import org.handslag.platform.journal.JournalTopics;
import org.handslag.platform.json.Json;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** The addresses to which subscriptions' events are sent: one for each subscription. */
@Component
public class Webhooks {
    private static final int TRIES = 10;

    private final Aggregates<Webhook> webhooks;
    private final Subscriptions subscriptions;
    private final JournalReaders<Course> courses;
    private final JournalTopics journals;
    private final JournalPages pages;
    private final Cursors cursors;
    private final Sender sender;
    private final Clock clock;
    private final MeterRegistry meters;

    Webhooks(
            Aggregates<Webhook> webhooks,
            Subscriptions subscriptions,
            JournalReaders<Course> courses,
            JournalTopics journals,
            JournalPages pages,
            Cursors cursors,
            Sender sender,
            Clock clock,
            MeterRegistry meters) {
        this.webhooks = webhooks;
        this.subscriptions = subscriptions;
        this.courses = courses;
        this.journals = journals;
        this.pages = pages;
        this.cursors = cursors;
        this.sender = sender;
        this.clock = clock;
        this.meters = meters;
        // They are told before the first one is.
        Stream.of(Reason.values()).forEach(this::disabled);
    }

    /**
     * Sends a subscription's events there: what happens from now on, or, where they were sent
     * somewhere before, what was not taken there yet.
     *
     * @throws ProblemException 404 where there is no such subscription; 400 where nobody may send
     *     there
     */
    public Result<Webhook> sendTo(Call call, String subscription, String url) {
        Tenant tenant = call.tenant();
        if (subscriptions.get(tenant, subscription).state().state() == Subscription.State.ENDED) {
            throw ProblemException.notFound();
        }
        sender.fault(url)
                .ifPresent(
                        code -> {
                            throw ProblemException.invalid("/url", code, Map.of());
                        });
        PrivateText address = PrivateText.ofTenant(url);
        String id = idOf(tenant, subscription);
        Result<Webhook> result =
                webhooks.find(tenant, id).isPresent()
                        ? webhooks.change(
                                call, id, it -> it.state().sendTo(address, sender.newKey()))
                        : webhooks.create(
                                call,
                                id,
                                () -> Webhook.set(subscription, address, sender.newKey()));
        courses.begin(
                new Reader(tenant, subscription),
                Course.from(journals.idOrMade(tenant), pages.end(tenant)));
        return result;
    }

    /** Signs with another key, and for a day with the one before too. */
    public Result<Webhook> rotate(Call call, String subscription) {
        return change(call, subscription, it -> it.rotate(sender.newKey(), clock.instant()));
    }

    /** Sends again after the platform has stopped it: all that was not taken. */
    public Result<Webhook> enable(Call call, String subscription) {
        Result<Webhook> result = change(call, subscription, Webhook::enable);
        Reader of = new Reader(call.tenant(), subscription);
        if (result instanceof Result.Written<Webhook>) {
            move(of, course -> course.anew(clock.instant()));
            courses.read(of, true);
        }
        return result;
    }

    /** Sends no more, for good. */
    public Result<Webhook> remove(Call call, String subscription) {
        Result<Webhook> result = change(call, subscription, Webhook::remove);
        courses.end(new Reader(call.tenant(), subscription));
        return result;
    }

    /** The same, where events were ever sent anywhere. */
    public void removeIfSet(Call call, String subscription) {
        if (webhooks.find(call.tenant(), idOf(call.tenant(), subscription)).isPresent()) {
            remove(call, subscription);
        }
    }

    /** Stops sending where that is of no use. */
    void disable(Reader of, Reason reason) {
        Instant now = clock.instant();
        change(
                Call.internal(of.tenant(), "disable-webhook", of.key() + "/" + now.toEpochMilli()),
                of.key(),
                it -> it.disable(reason, now));
        courses.read(of, false);
        disabled(reason).increment();
    }

    private Counter disabled(Reason reason) {
        return meters.counter("handslag.webhook.disabled", "reason", Json.code(reason));
    }

    /**
     * Sends again what has happened since.
     *
     * @param since at most as long ago as events are kept; what is older is not sent
     */
    public Course replay(Call call, String subscription, Instant since) {
        get(call.tenant(), subscription);
        long place = pages.at(call.tenant(), since);
        return move(new Reader(call.tenant(), subscription), course -> course.from(place));
    }

    /**
     * Sends again what comes after a cursor.
     *
     * @param after as the feed has handed it out to the subscription
     * @throws ProblemException 404 where the subscription has no webhook; 400 where the cursor is
     *     not this subscription's; 410 where what comes after it is no longer kept
     */
    public Course replay(Call call, String subscription, String after) {
        Tenant tenant = call.tenant();
        get(tenant, subscription);
        Rendering rendering =
                Rendering.withoutReferences(
                        tenant, subscriptions.get(tenant, subscription).state());
        Cursor cursor = cursors.read(tenant, rendering, after, "/after");
        if (pages.read(tenant, cursor.offset(), 1).begin() > cursor.offset()) {
            throw Cursors.gone();
        }
        return move(new Reader(tenant, subscription), course -> course.from(cursor.offset()));
    }

    /** Sends an event that says nothing, now and once. */
    public Sent test(Call call, String subscription) {
        Webhook webhook = get(call.tenant(), subscription).state();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", Ids.next(clock.millis()));
        event.put("source", "/handslag/" + call.tenant().key());
        event.put("type", PublicType.PREFIX + "webhook.tested.v1");
        event.put("time", clock.instant().toString());
        event.put("datacontenttype", "application/json");
        event.put("data", Map.of());
        return sender.send(
                webhook.url().reveal().orElseThrow(ProblemException::notFound),
                String.valueOf(event.get("id")),
                Json.strict().writeValueAsBytes(event),
                sender.signing(webhook.keysAt(clock.instant())));
    }

    /**
     * One of them.
     *
     * @throws ProblemException 404 where the subscription has none
     */
    public Stored<Webhook> get(Tenant tenant, String subscription) {
        return webhooks.get(tenant, idOf(tenant, subscription));
    }

    /** All of a tenant, removed ones too. */
    List<Webhook> all(Tenant tenant) {
        return webhooks.all(tenant, Map.of()).stream().map(Stored::state).toList();
    }

    /** How far it has come. */
    public Course course(Tenant tenant, String subscription) {
        return courses.find(new Reader(tenant, subscription))
                .map(Kept::state)
                .orElseThrow(ProblemException::notFound);
    }

    /** How many events there are that it has not looked at. */
    public long behind(Tenant tenant, Course course) {
        return Math.max(0, pages.end(tenant) - course.place());
    }

    private Course move(Reader of, Function<Course, Course> how) {
        for (int i = 0; i < TRIES; i++) {
            Kept<Course> read = courses.find(of).orElseThrow(ProblemException::notFound);
            var written = courses.write(of, read, how.apply(read.state()));
            if (written.isPresent()) {
                return written.get().state();
            }
        }
        throw ProblemException.unavailable("busy", 1);
    }

    private Result<Webhook> change(
            Call call, String subscription, Function<Webhook, Decision<Webhook>> how) {
        return webhooks.change(
                call, idOf(call.tenant(), subscription), it -> how.apply(it.state()));
    }

    private static String idOf(Tenant tenant, String subscription) {
        return Ids.derived("webhook", tenant.key(), subscription);
    }
}
