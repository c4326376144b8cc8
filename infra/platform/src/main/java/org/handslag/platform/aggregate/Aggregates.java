package org.handslag.platform.aggregate;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.handslag.platform.aggregate.Result.Refused;
import org.handslag.platform.aggregate.Result.Written;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.id.Ids;
import org.handslag.platform.json.Json;
import org.handslag.platform.mongo.Bson;
import org.handslag.platform.mongo.Collections;
import org.handslag.platform.mongo.TenantFilter;
import org.handslag.platform.outbox.Checkpoint;
import org.handslag.platform.outbox.Checkpoint.Place;
import org.handslag.platform.outbox.DueHints;
import org.handslag.platform.outbox.Entry;
import org.handslag.platform.outbox.OutboxSettings;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.telemetry.TraceContext;
import org.handslag.platform.tenant.Tenant;
import org.handslag.platform.vault.Vault;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The aggregates of one kind. A command loads one, asks it, and does ONE update by id and version
 * that sets the state, counts the version and adds the event: state and event are committed
 * together or not at all.
 *
 * @param <S> the whole state, a record
 */
public final class Aggregates<S> {
    /** How large a published state may be, in bytes of JSON. */
    public static final int MAX_PUBLISHED = 64 * 1024;

    /** How many aggregates {@link #all} answers at most. */
    public static final int MAX_ALL = 20_000;

    private static final int ATTEMPTS = 12;

    private final Kind<S> kind;
    private final MongoOperations mongo;
    private final Collections collections;
    private final DueHints hints;
    private final Clock clock;
    private final OutboxSettings settings;
    private final TraceContext trace;
    private final Checkpoint checkpoint;
    private final Vault vault;

    Aggregates(
            Kind<S> kind,
            MongoOperations mongo,
            Collections collections,
            DueHints hints,
            Clock clock,
            OutboxSettings settings,
            TraceContext trace,
            Checkpoint checkpoint,
            Vault vault) {
        this.kind = kind;
        this.mongo = mongo;
        this.collections = collections;
        this.hints = hints;
        this.clock = clock;
        this.settings = settings;
        this.trace = trace;
        this.checkpoint = checkpoint;
        this.vault = vault;
    }

    /** What this store holds. */
    public Kind<S> kind() {
        return kind;
    }

    /**
     * Makes an aggregate under a new id, or under the one that follows from the call's idempotency
     * key.
     *
     * @param decide gets the new id
     * @throws SlotTaken where the state takes a place that another aggregate holds
     * @throws ProblemException 422 where the key was used for another request, 503 while the
     *     database is not ready
     */
    public Result<S> create(Call call, Function<String, Decision<S>> decide) {
        String id =
                call.idempotencyKey() == null
                        ? Ids.next(clock.millis())
                        : Ids.derived(
                                call.tenant().key(),
                                call.caller().subjectHash(),
                                call.operation(),
                                call.idempotencyKey());
        Optional<Document> earlier =
                call.idempotencyKey() == null ? Optional.empty() : load(call.tenant(), id);
        if (earlier.isPresent()) {
            return unlessErased(earlier.get(), document -> repetition(call, document));
        }
        return insert(call, id, decide.apply(id), document -> repetition(call, document));
    }

    /**
     * Makes an aggregate whose id follows from what it is. Where it is there already nothing is
     * written and the present one is the answer.
     *
     * @throws SlotTaken where the state takes a place that another aggregate holds
     */
    public Result<S> create(Call call, String id, Supplier<Decision<S>> decide) {
        Optional<Document> earlier = load(call.tenant(), id);
        if (earlier.isPresent()) {
            return unlessErased(earlier.get(), this::present);
        }
        return insert(call, id, decide.get(), this::present);
    }

    /** What was erased is never made again under its id, whoever asks. */
    private Result<S> unlessErased(Document document, Function<Document, Result<S>> present) {
        return Erased.is(document)
                ? new Refused<>(new Refusal("erased", Map.of()))
                : present.apply(document);
    }

    private Result<S> insert(
            Call call, String id, Decision<S> decision, Function<Document, Result<S>> existing) {
        return switch (decision) {
            case Decision.Refused<S>(var refusal) -> new Refused<>(refusal);
            case Decision.Unchanged<S>() ->
                    throw new IllegalStateException("nothing to leave unchanged");
            case Decision.Changed<S>(S state, String event) -> {
                Stored<S> next = new Stored<>(call.tenant(), id, 1, state);
                Document document =
                        TenantFilter.one(call.tenant(), id)
                                .append("tenant", call.tenant().key())
                                .append("id", id)
                                .append("version", 1L)
                                .append("state", sealed(next))
                                .append("keys", Keys.after(List.of(), call, 1));
                kind.slots()
                        .apply(next)
                        .forEach((slot, value) -> document.append(Slots.field(slot), value));
                if (!kind.lookups().isEmpty()) {
                    document.append(Lookups.FIELD, Lookups.of(kind, next, vault));
                }
                document.append("outbox", announce(next, event));
                try {
                    mongo.execute(kind.plural(), documents -> documents.insertOne(document));
                } catch (DuplicateKeyException e) {
                    yield unlessErased(
                            load(call.tenant(), id).orElseThrow(() -> slotTaken(e)), existing);
                }
                written();
                yield new Written<>(next, true, 1);
            }
        };
    }

    /**
     * Asks an aggregate and writes its answer. Where another command came between, it is asked
     * again.
     *
     * @throws SlotTaken where the new state takes a place that another aggregate holds
     * @throws ProblemException 404 for an unknown id, 412 where {@code If-Match} asks for another
     *     version, 422 where the key was used for another request, 503 where too many events wait
     *     or too many commands contend
     */
    public Result<S> change(Call call, String id, Function<Stored<S>, Decision<S>> decide) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Document document = live(call.tenant(), id).orElseThrow(ProblemException::notFound);
            Optional<Long> before = Keys.seen(keys(document), call);
            Stored<S> present = stored(document);
            if (before.isPresent()) {
                stillThere(present, decide);
                return new Written<>(present, before.get() == 1, before.get());
            }
            // Asked first: to whom it does not exist, it has no version either.
            Decision<S> decision = decide.apply(present);
            if (call.expectedVersion().isPresent()
                    && call.expectedVersion().getAsLong() != present.version()) {
                throw new ProblemException(Problem.of(412, "changed-meanwhile"));
            }
            switch (decision) {
                case Decision.Refused<S>(var refusal) -> {
                    return new Refused<>(refusal);
                }
                case Decision.Unchanged<S>() -> {
                    return new Written<>(present, false, present.version());
                }
                case Decision.Changed<S>(S state, String event) -> {
                    Stored<S> next = new Stored<>(call.tenant(), id, present.version() + 1, state);
                    if (replace(call, document, next, event)) {
                        return new Written<>(next, false, next.version());
                    }
                }
            }
        }
        throw ProblemException.unavailable("busy", 1);
    }

    /**
     * A repetition has no effect, but it answers with the present state: not to whom it has become
     * unknown since. What else would be wrong with it now does not matter.
     */
    private static <S> void stillThere(Stored<S> present, Function<Stored<S>, Decision<S>> decide) {
        try {
            decide.apply(present);
        } catch (ProblemException e) {
            if (e.problem().status() == 404) {
                throw e;
            }
        }
    }

    /**
     * Erases an aggregate for good: its state, its places and its keys go in the one write that
     * announces {@code <singular>.erased.v1}. What stays is a stub that keeps the id taken. Where
     * it is erased already, or was never there, nothing is written.
     *
     * @return whether there was something to erase
     * @throws ProblemException 503 where too many events wait or too many commands contend
     */
    public boolean erase(Tenant tenant, String id) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Document> document = live(tenant, id);
            if (document.isEmpty()) {
                return false;
            }
            long version = document.get().getLong("version") + 1;
            mustHaveRoom(document.get());
            List<Document> entries =
                    announce(
                            tenant,
                            id,
                            version,
                            Erased.event(kind.singular()),
                            () -> Erased.published(id));
            Document update = Erased.update(document.get(), version, entries);
            if (update(TenantFilter.oneAt(tenant, id, version - 1), update)) {
                return true;
            }
        }
        throw ProblemException.unavailable("busy", 1);
    }

    private void mustHaveRoom(Document before) {
        if (before.getList("outbox", Document.class, List.of()).size() >= settings.maxWaiting()) {
            throw ProblemException.unavailable("events-wait", 2);
        }
    }

    private boolean update(Document filter, Document update) {
        long matched =
                Objects.requireNonNull(
                        mongo.execute(
                                kind.plural(),
                                documents ->
                                        documents.updateOne(filter, update).getMatchedCount()));
        if (matched == 1) {
            written();
        }
        return matched == 1;
    }

    private boolean replace(Call call, Document before, Stored<S> next, String event) {
        mustHaveRoom(before);
        Document set =
                new Document("state", sealed(next))
                        .append("version", next.version())
                        .append("keys", Keys.after(keys(before), call, next.version()));
        if (!kind.lookups().isEmpty()) {
            set.append(Lookups.FIELD, Lookups.of(kind, next, vault));
        }
        Document unset = new Document();
        Map<String, String> slots = kind.slots().apply(next);
        for (String slot : kind.slotNames()) {
            if (slots.containsKey(slot)) {
                set.append(Slots.field(slot), slots.get(slot));
            } else if (before.containsKey(Slots.field(slot))) {
                unset.append(Slots.field(slot), "");
            }
        }
        Document update = new Document("$set", set);
        if (!unset.isEmpty()) {
            update.append("$unset", unset);
        }
        List<Document> entries = announce(next, event);
        if (!entries.isEmpty()) {
            update.append("$push", new Document("outbox", entries.getFirst()));
        }
        Document filter = TenantFilter.oneAt(next.tenant(), next.id(), next.version() - 1);
        try {
            return update(filter, update);
        } catch (DuplicateKeyException e) {
            throw slotTaken(e);
        }
    }

    private SlotTaken slotTaken(DuplicateKeyException error) {
        return new SlotTaken(Slots.taken(error, kind.slotNames()).orElseThrow(() -> error));
    }

    /**
     * The entry that goes into the document, after the hint is in the database; none for a kind
     * that stays inside.
     */
    private List<Document> announce(Stored<S> next, String event) {
        return announce(
                next.tenant(),
                next.id(),
                next.version(),
                event,
                () -> Objects.requireNonNull(kind.published()).apply(next));
    }

    private List<Document> announce(
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
        if (data.length() > MAX_PUBLISHED / 4
                && data.getBytes(StandardCharsets.UTF_8).length > MAX_PUBLISHED) {
            throw new ProblemException(
                    Problem.of(409, "too-large").values(Map.of("limit", MAX_PUBLISHED)));
        }
        hints.announce(kind.plural(), tenant.keyOf(id), version);
        checkpoint.reached(Place.HINTED);
        return List.of(
                new Entry(version, event, clock.instant(), data, trace.traceparent()).document());
    }

    private void written() {
        checkpoint.reached(Place.WRITTEN);
        hints.written();
    }

    /** One aggregate. */
    public Optional<Stored<S>> find(Tenant tenant, String id) {
        return live(tenant, id).map(this::stored);
    }

    /** The version that an aggregate has reached, an erased one too; empty where none ever was. */
    public OptionalLong version(Tenant tenant, String id) {
        return load(tenant, id).stream().mapToLong(found -> found.getLong("version")).findFirst();
    }

    /**
     * One aggregate that must be there.
     *
     * @throws ProblemException 404
     */
    public Stored<S> get(Tenant tenant, String id) {
        return find(tenant, id).orElseThrow(ProblemException::notFound);
    }

    /**
     * The part of a list, in the order of ids.
     *
     * @param equal field of the document to its value, e.g. {@code state.cohort}; see {@link
     *     TenantFilter#where}
     */
    public Page<Stored<S>> list(Tenant tenant, Map<String, ?> equal, Paging paging) {
        Document filter = TenantFilter.where(tenant, "", equal);
        if (paging.after() != null) {
            filter.append(
                    "_id",
                    filter.get("_id", new Document()).append("$gt", tenant.keyOf(paging.after())));
        }
        List<Stored<S>> found = read(filter, paging.limit() + 1);
        boolean more = found.size() > paging.limit();
        List<Stored<S>> items = more ? found.subList(0, paging.limit()) : found;
        return new Page<>(items, more ? items.getLast().id() : null);
    }

    /**
     * Every aggregate whose fields equal these.
     *
     * @throws IllegalStateException where there are more than {@link #MAX_ALL}
     */
    public List<Stored<S>> all(Tenant tenant, Map<String, ?> equal) {
        List<Stored<S>> found = read(TenantFilter.where(tenant, "", equal), MAX_ALL + 1);
        if (found.size() > MAX_ALL) {
            throw new IllegalStateException("more than " + MAX_ALL + " " + kind.plural());
        }
        return found;
    }

    /**
     * The aggregates of which each of these lookups holds exactly this text, at most {@link
     * Page#MAX_LIMIT}, in the order of ids.
     *
     * @param normalised the name of the kind's lookup to the text as the kind would write it
     */
    public List<Stored<S>> lookup(Tenant tenant, Map<String, String> normalised) {
        Map<String, String> codes = new LinkedHashMap<>();
        normalised.forEach(
                (name, text) -> {
                    if (!kind.lookups().containsKey(name)) {
                        throw new IllegalArgumentException("no lookup " + name);
                    }
                    codes.put(Lookups.field(name), vault.code(tenant, kind.plural(), name, text));
                });
        return read(TenantFilter.where(tenant, "", codes), Page.MAX_LIMIT);
    }

    /**
     * The part of a list in the order of names. Names lie sealed: everything that these fields
     * select is read, opened and sorted here.
     *
     * @param equal as in {@link #list}
     * @param sought what may be found at all
     * @throws ProblemException 400 where that would be more than {@link #MAX_ALL}
     */
    public Page<Stored<S>> byName(
            Tenant tenant, Map<String, ?> equal, ByName<S> sought, Paging paging) {
        List<Stored<S>> all = read(TenantFilter.where(tenant, "", equal), MAX_ALL + 1);
        if (all.size() > MAX_ALL) {
            throw ProblemException.invalid("?name", "too-many", Map.of());
        }
        return sought.among(all, paging);
    }

    private List<Stored<S>> read(Document filter, int limit) {
        // An erased one has no state, so that it meets no condition on its state.
        if (filter.keySet().stream().noneMatch(field -> field.startsWith("state."))) {
            filter.append("state", new Document("$exists", true));
        }
        Document withoutMechanics = new Document("outbox", 0).append("keys", 0);
        return mongo.execute(
                kind.plural(),
                documents ->
                        documents
                                .find(filter)
                                .projection(withoutMechanics)
                                .sort(new Document("_id", 1))
                                .limit(limit)
                                .map(this::stored)
                                .into(new ArrayList<>()));
    }

    private Optional<Document> live(Tenant tenant, String id) {
        return load(tenant, id).filter(document -> !Erased.is(document));
    }

    private Optional<Document> load(Tenant tenant, String id) {
        if (!Ids.isId(id) && !Tenant.isKey(id)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                mongo.execute(
                        kind.plural(),
                        documents -> documents.find(TenantFilter.one(tenant, id)).first()));
    }

    private Result<S> repetition(Call call, Document document) {
        long version =
                Keys.seen(keys(document), call).orElseGet(() -> repeatedCreation(call, document));
        return new Written<>(stored(document), true, version);
    }

    /**
     * Later commands have pushed the creation's key out of the document: the id alone says that it
     * is a repetition.
     */
    private static long repeatedCreation(Call call, Document document) {
        return document.getLong("version") > Keys.KEPT ? 1 : notACreation(call);
    }

    private static long notACreation(Call call) {
        throw new IllegalStateException(
                call.operation() + " found an aggregate that it did not make");
    }

    private Result<S> present(Document document) {
        return new Written<>(stored(document), false, document.getLong("version"));
    }

    private Document sealed(Stored<S> next) {
        return Bson.document(next.state(), vault.sealer(next.tenant(), kind.plural(), next.id()));
    }

    private Stored<S> stored(Document document) {
        Tenant tenant = new Tenant(document.getString("tenant"));
        String id = document.getString("id");
        return new Stored<>(
                tenant,
                id,
                document.getLong("version"),
                Bson.value(
                        document.get("state", Document.class),
                        kind.state(),
                        vault.sealer(tenant, kind.plural(), id)));
    }

    private static List<Document> keys(Document document) {
        return document.getList("keys", Document.class, List.of());
    }
}
