package org.handslag.platform.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.handslag.platform.json.Json;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * The one place that builds filters over tenants' documents. Filters are flat: the embedded server
 * uses no index for {@code $and}.
 */
public final class TenantFilter {
    /** How many ids one filter of {@link #parts} asks for. */
    static final int MOST_IDS = 200;

    private TenantFilter() {}

    /** One document. */
    public static Document one(Tenant tenant, String id) {
        return new Document("_id", tenant.keyOf(id));
    }

    /**
     * The documents of a kind of which each tenant has one under its own key, of all tenants: for
     * those who run the platform.
     *
     * @param after the tenant after which they begin, in the order of documents; null: with the
     *     first
     */
    public static Document each(@Nullable Tenant after) {
        return after == null
                ? new Document()
                : new Document("_id", new Document("$gt", after.keyOf(after.key())));
    }

    /** The documents of these ids. */
    public static Document some(Tenant tenant, Collection<?> ids) {
        List<String> keys = ids.stream().map(id -> tenant.keyOf(String.valueOf(id))).toList();
        return new Document("_id", new Document("$in", keys));
    }

    /** One document at a version: the filter of every compare-and-set. */
    public static Document oneAt(Tenant tenant, String id, long version) {
        return one(tenant, id).append("version", version);
    }

    /**
     * The same as {@link #where}, in several filters where it asks for many ids: a database that
     * holds each document against each id of a list takes the square of their number. One after the
     * other they give the order of ids.
     */
    public static List<Document> parts(Tenant tenant, String prefix, Map<String, ?> equal) {
        if (!(equal.get("id") instanceof Collection<?> ids) || ids.size() <= MOST_IDS) {
            return List.of(where(tenant, prefix, equal));
        }
        List<String> sorted = ids.stream().map(String::valueOf).distinct().sorted().toList();
        List<Document> filters = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += MOST_IDS) {
            Map<String, Object> part = new LinkedHashMap<>(equal);
            part.put("id", sorted.subList(from, Math.min(from + MOST_IDS, sorted.size())));
            filters.add(where(tenant, prefix, part));
        }
        return filters;
    }

    /**
     * The tenant's documents whose fields equal these values.
     *
     * @param prefix put before each field's name, e.g. {@code data.}
     * @param equal field to value, {@code id} being the document's own: a text, a number, a
     *     boolean, an enum constant or a collection of these (any of)
     * @throws IllegalArgumentException for any other value: it would never be found
     */
    public static Document where(Tenant tenant, String prefix, Map<String, ?> equal) {
        Document filter = new Document("tenant", tenant.key());
        equal.forEach(
                (field, value) -> {
                    if (field.equals("id")) {
                        filter.putAll(
                                some(
                                        tenant,
                                        value instanceof Collection<?> any ? any : List.of(value)));
                    } else {
                        filter.append(prefix + field, condition(value));
                    }
                });
        return filter;
    }

    /** The tenant's documents that have this field. */
    public static Document having(Tenant tenant, String field) {
        return new Document("tenant", tenant.key()).append(field, new Document("$exists", true));
    }

    private static @Nullable Object condition(Object value) {
        return switch (value) {
            case Collection<?> any ->
                    new Document("$in", any.stream().map(TenantFilter::condition).toList());
            case Enum<?> constant -> Json.code(constant);
            case String text -> text;
            case Number number -> number;
            case Boolean yes -> yes;
            default ->
                    throw new IllegalArgumentException(
                            "no document holds a " + value.getClass().getName());
        };
    }
}
