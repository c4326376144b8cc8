package org.handslag.platform.aggregate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.handslag.platform.access.AccessDecider;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.mongo.TenantFilter;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.handslag.platform.vault.Vault;
import org.jspecify.annotations.Nullable;

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

    private final Kind<S> kind;
    private final Documents<S> documents;
    private final Creating<S> creating;
    private final Changing<S> changing;
    private final Vault vault;

    Aggregates(
            Kind<S> kind,
            Documents<S> documents,
            Announcing<S> announcing,
            Clock clock,
            Vault vault) {
        Keys keys = new Keys((tenant, text) -> vault.code(tenant, kind.plural(), Keys.CODES, text));
        this.kind = kind;
        this.documents = documents;
        this.creating = new Creating<>(documents, announcing, keys, clock);
        this.changing = new Changing<>(documents, announcing, keys);
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
        return creating.create(call, decide);
    }

    /**
     * Makes an aggregate whose id follows from what it is. Where it is there already nothing is
     * written and the present one is the answer.
     *
     * @throws SlotTaken where the state takes a place that another aggregate holds
     */
    public Result<S> create(Call call, String id, Supplier<Decision<S>> decide) {
        return creating.create(call, id, decide);
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
        return changing.change(call, id, decide);
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
        return changing.erase(tenant, id);
    }

    /** One aggregate. */
    public Optional<Stored<S>> find(Tenant tenant, String id) {
        return documents.live(tenant, id).map(documents::stored);
    }

    /** The version that an aggregate has reached, an erased one too; empty where none ever was. */
    public OptionalLong version(Tenant tenant, String id) {
        return documents.load(tenant, id).stream()
                .mapToLong(found -> found.getLong("version"))
                .findFirst();
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
        return page(documents.read(filter, paging.limit() + 1), paging);
    }

    /**
     * The part of a list of all tenants, of a kind of which each has one under its own key: for
     * those who run the platform.
     *
     * @param call about the platform's own tenant, which only its admins have, and the platform
     * @throws ProblemException 400 where it is to begin after what is no tenant's key
     */
    public Page<Stored<S>> listOfTenants(Call call, Paging paging) {
        if (!call.tenant().equals(AccessDecider.PLATFORM)) {
            throw new IllegalStateException("a tenant asks for all tenants");
        }
        @Nullable String after = paging.after();
        if (after != null && !Tenant.isKey(after)) {
            throw ProblemException.invalid("?after", "not-a-cursor", Map.of());
        }
        Document filter = TenantFilter.each(after == null ? null : new Tenant(after));
        return page(documents.sweep(filter, paging.limit() + 1), paging);
    }

    private Page<Stored<S>> page(List<Stored<S>> found, Paging paging) {
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
        return all(TenantFilter.parts(tenant, "", equal));
    }

    /**
     * Every aggregate whose field holds this, with an index or without: for what is rare, where an
     * index would cost every write more than it saves.
     *
     * @throws IllegalStateException where there are more than {@link #MAX_ALL}
     */
    public List<Stored<S>> sweep(Tenant tenant, String field, String value) {
        Document filter = TenantFilter.where(tenant, "", Map.of(field, value));
        return atMostAll(documents.sweep(filter, MAX_ALL + 1));
    }

    /**
     * The versions of what {@link #all} would answer, by id: whether it has changed since costs
     * less than reading it.
     */
    public Map<String, Long> versions(Tenant tenant, Map<String, ?> equal) {
        Map<String, Long> found = new TreeMap<>();
        TenantFilter.parts(tenant, "", equal).forEach(each -> documents.versions(each, found));
        return found;
    }

    /**
     * Every aggregate that has a field.
     *
     * @param field of the document, e.g. {@code state.protection}
     * @throws IllegalStateException where there are more than {@link #MAX_ALL}
     */
    public List<Stored<S>> having(Tenant tenant, String field) {
        return all(List.of(TenantFilter.having(tenant, field)));
    }

    private List<Stored<S>> all(List<Document> filters) {
        List<Stored<S>> found = new ArrayList<>();
        for (Document filter : filters) {
            found.addAll(documents.read(filter, MAX_ALL + 1));
        }
        return atMostAll(found);
    }

    private List<Stored<S>> atMostAll(List<Stored<S>> found) {
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
        return documents.read(TenantFilter.where(tenant, "", codes), Page.MAX_LIMIT);
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
        List<Stored<S>> all = documents.read(TenantFilter.where(tenant, "", equal), MAX_ALL + 1);
        if (all.size() > MAX_ALL) {
            throw ProblemException.invalid("?name", "too-many", Map.of());
        }
        return sought.among(all, paging);
    }
}
