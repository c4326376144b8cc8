package org.handslag.platform.mongo;

import java.util.Collection;
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
    private TenantFilter() {}

    /** One document. */
    public static Document one(Tenant tenant, String id) {
        return new Document("_id", tenant.keyOf(id));
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
