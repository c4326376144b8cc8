package org.handslag.platform.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.handslag.platform.mongo.Collections;
import org.handslag.platform.mongo.TenantFilter;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The collection of entries, in the service's own database. */
@Component
public class AuditStore {
    static final String COLLECTION = "audit";

    private final MongoOperations mongo;

    AuditStore(MongoOperations mongo, Collections collections) {
        this.mongo = mongo;
        collections.unique(COLLECTION, "chain_number", false, "chain", "number");
        collections.index(COLLECTION, List.of("tenant", "persons"));
        collections.index(COLLECTION, List.of("tenant", "member"));
        collections.index(COLLECTION, List.of("tenant", "at"));
    }

    /**
     * One entry, as the tenant's officer may read it.
     *
     * @param id also the place in a list: later entries have higher ids
     * @param at real time in milliseconds
     */
    public record Entry(
            String id,
            long at,
            String member,
            List<String> roles,
            String operation,
            List<String> persons,
            List<String> fields,
            String purpose,
            @Nullable String onBehalfOf,
            @Nullable String reason,
            @Nullable String trace) {}

    /**
     * Which entries are asked for; null: whatever.
     *
     * @param from real time in milliseconds, inclusive
     * @param to real time in milliseconds, exclusive
     */
    public record Query(
            @Nullable String person,
            @Nullable String member,
            @Nullable Long from,
            @Nullable Long to) {}

    /**
     * Stores them, in their order.
     *
     * @param patience how long that may take, whatever the driver waits elsewhere
     */
    void insert(List<Document> entries, Duration patience) {
        mongo.execute(
                COLLECTION,
                audit ->
                        audit.withTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                                .insertMany(entries));
    }

    /**
     * The tenant's entries, newest first.
     *
     * @param after an entry's id: those before it
     */
    public List<Entry> find(Tenant tenant, Query query, @Nullable String after, int limit) {
        Document filter = TenantFilter.where(tenant, "", Map.of());
        put(filter, "persons", query.person());
        put(filter, "member", query.member());
        if (query.from() != null || query.to() != null) {
            Document range = new Document();
            put(range, "$gte", query.from());
            put(range, "$lt", query.to());
            filter.append("at", range);
        }
        if (after != null) {
            filter.append("_id", new Document("$lt", after));
        }
        return mongo.execute(
                COLLECTION,
                audit ->
                        audit.find(filter)
                                .sort(new Document("_id", -1))
                                .limit(limit)
                                .map(AuditStore::entry)
                                .into(new ArrayList<>()));
    }

    /** The chains that have entries. */
    List<String> chains() {
        return mongo.execute(
                COLLECTION, audit -> audit.distinct("chain", String.class).into(new ArrayList<>()));
    }

    /** The last entry of a chain. */
    Optional<Document> last(String chain) {
        return Optional.ofNullable(
                mongo.execute(
                        COLLECTION,
                        audit ->
                                audit.find(new Document("chain", chain))
                                        .sort(new Document("number", -1))
                                        .limit(1)
                                        .first()));
    }

    void remove(String chain) {
        mongo.execute(COLLECTION, audit -> audit.deleteMany(new Document("chain", chain)));
    }

    private static void put(Document filter, String field, @Nullable Object value) {
        if (value != null) {
            filter.append(field, value);
        }
    }

    private static Entry entry(Document entry) {
        return new Entry(
                entry.getString("_id"),
                entry.getLong("at"),
                entry.getString("member"),
                entry.getList("roles", String.class),
                entry.getString("operation"),
                entry.getList("persons", String.class),
                entry.getList("fields", String.class),
                entry.getString("purpose"),
                entry.getString("onBehalfOf"),
                entry.getString("reason"),
                entry.getString("trace"));
    }
}
