package org.handslag.platform.aggregate;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.bson.Document;
import org.handslag.platform.json.Json;
import org.handslag.platform.mongo.Collections;
import org.handslag.platform.outbox.Checkpoint;
import org.handslag.platform.outbox.Checkpoint.Place;
import org.handslag.platform.outbox.DueHints;
import org.handslag.platform.outbox.Entry;
import org.handslag.platform.outbox.OutboxSettings;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.telemetry.TraceContext;
import org.handslag.platform.tenant.Tenant;

/**
 * What one kind says of its changes: the entry that goes into the document with the change, and the
 * hint before it that lets the relay look.
 */
final class Announcing<S> {
    private final Kind<S> kind;
    private final Collections collections;
    private final DueHints hints;
    private final Clock clock;
    private final OutboxSettings settings;
    private final TraceContext trace;
    private final Checkpoint checkpoint;

    Announcing(
            Kind<S> kind,
            Collections collections,
            DueHints hints,
            Clock clock,
            OutboxSettings settings,
            TraceContext trace,
            Checkpoint checkpoint) {
        this.kind = kind;
        this.collections = collections;
        this.hints = hints;
        this.clock = clock;
        this.settings = settings;
        this.trace = trace;
        this.checkpoint = checkpoint;
    }

    /**
     * @throws ProblemException 503 where too many events of the aggregate wait
     */
    void mustHaveRoom(Document before) {
        if (before.getList("outbox", Document.class, List.of()).size() >= settings.maxWaiting()) {
            throw ProblemException.unavailable("events-wait", 2);
        }
    }

    /**
     * The entry of a change, after its hint is in the database; none for a kind that stays inside.
     *
     * @throws ProblemException 409 where the published state is too large, 503 while the database
     *     is not ready
     */
    List<Document> changed(Stored<S> next, String event) {
        return entries(
                next.tenant(),
                next.id(),
                next.version(),
                event,
                () -> Objects.requireNonNull(kind.published()).apply(next));
    }

    /** The same of an erasure. */
    List<Document> erased(Tenant tenant, String id, long version) {
        return entries(
                tenant, id, version, Erased.event(kind.singular()), () -> Erased.published(id));
    }

    /** To be told after each write. */
    void written() {
        checkpoint.reached(Place.WRITTEN);
        hints.written();
    }

    private List<Document> entries(
            Tenant tenant, String id, long version, String event, Supplier<Object> published) {
        if (!collections.ready()) {
            throw ProblemException.unavailable("starting", 2);
        }
        if (kind.published() == null) {
            return List.of();
        }
        if (!event.startsWith(kind.singular() + ".")) {
            throw new IllegalStateException(event + " is not an event of " + kind.singular());
        }
        String data = Json.tolerant().writeValueAsString(published.get());
        if (data.length() > Aggregates.MAX_PUBLISHED / 4
                && data.getBytes(StandardCharsets.UTF_8).length > Aggregates.MAX_PUBLISHED) {
            throw new ProblemException(
                    Problem.of(409, "too-large").values(Map.of("limit", Aggregates.MAX_PUBLISHED)));
        }
        hints.announce(kind.plural(), tenant.keyOf(id), version);
        checkpoint.reached(Place.HINTED);
        return List.of(
                new Entry(version, event, clock.instant(), data, trace.traceparent()).document());
    }
}
