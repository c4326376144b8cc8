package org.handslag.platform.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.handslag.platform.mongo.Bson;
import org.handslag.platform.mongo.TenantFilter;
import org.handslag.platform.tenant.Tenant;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * What this service knows of a kind that another service owns: the latest state of each aggregate,
 * as far as the events have come. There is no order across kinds: a mirror may name something that
 * is not here yet.
 *
 * @param <M> the service's own record of the fields that it needs
 */
public final class Mirror<M> {
    /** How many documents a reply has at most: some megabytes. */
    private static final int BATCH = 5_000;

    private final String plural;
    private final Class<M> view;
    private final MongoOperations mongo;
    private final Generations generations;

    Mirror(String plural, Class<M> view, MongoOperations mongo, Generations generations) {
        this.plural = plural;
        this.view = view;
        this.mongo = mongo;
        this.generations = generations;
    }

    /** The kind. */
    public String plural() {
        return plural;
    }

    Class<M> view() {
        return view;
    }

    /** One aggregate; empty where it is unknown here, or erased. */
    public Optional<M> find(Tenant tenant, String id) {
        return generations.read(
                plural,
                collection ->
                        Optional.ofNullable(
                                        mongo.execute(
                                                collection,
                                                documents ->
                                                        documents
                                                                .find(TenantFilter.one(tenant, id))
                                                                .first()))
                                .filter(found -> found.containsKey("data"))
                                .map(this::view));
    }

    /**
     * Every aggregate of the tenant whose fields equal these, in the order of ids.
     *
     * @param equal field of the published state to its value, e.g. {@code cohort}; see {@link
     *     TenantFilter#where}
     */
    public List<M> all(Tenant tenant, Map<String, ?> equal) {
        return read(TenantFilter.parts(tenant, "data.", equal));
    }

    /**
     * Every aggregate of the tenant that has a field, in the order of ids.
     *
     * @param field of the published state
     */
    public List<M> having(Tenant tenant, String field) {
        return read(List.of(TenantFilter.having(tenant, "data." + field)));
    }

    private List<M> read(List<Document> filters) {
        filters.forEach(Mirror::leaveOutStubs);
        return generations.read(
                plural,
                collection -> {
                    List<M> found = new ArrayList<>();
                    filters.forEach(filter -> read(collection, filter, found));
                    return found;
                });
    }

    /** A stub has no data: it meets no condition on data, but it has its id. */
    private static void leaveOutStubs(Document filter) {
        if (filter.keySet().stream().noneMatch(field -> field.startsWith("data."))) {
            filter.append("data", new Document("$exists", true));
        }
    }

    private void read(String collection, Document filter, List<M> found) {
        mongo.execute(
                collection,
                documents ->
                        documents
                                .find(filter)
                                .sort(new Document("_id", 1))
                                // The embedded server would put all of it into one reply, and
                                // drivers refuse one that is too long.
                                .batchSize(BATCH)
                                .map(this::view)
                                .into(found));
    }

    private M view(Document mirrored) {
        return Bson.value(mirrored.get("data", Document.class), view);
    }
}
