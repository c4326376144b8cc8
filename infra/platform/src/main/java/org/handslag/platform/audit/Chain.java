package org.handslag.platform.audit;

import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.handslag.platform.id.Ids;
import org.handslag.platform.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one instance since its start, each holding the hash of the one before. For one
 * thread.
 */
final class Chain {
    private final String id;
    private long number;
    private String hash;

    Chain(String id) {
        this.id = id;
        this.hash = genesis(id);
    }

    /** What the first entry holds in place of a previous hash. */
    static String genesis(String chain) {
        return Ids.hash(chain);
    }

    String id() {
        return id;
    }

    /** How many entries it has: the last one's number. */
    long number() {
        return number;
    }

    /** The last entry's hash. */
    String hash() {
        return hash;
    }

    /**
     * Appends an entry.
     *
     * @param at real time in milliseconds
     */
    Document append(Reading reading, long at) {
        Document entry =
                new Document("_id", Ids.next(at))
                        .append("chain", id)
                        .append("number", ++number)
                        .append("at", at)
                        .append("tenant", reading.tenant())
                        .append("member", reading.member())
                        .append("roles", reading.roles())
                        .append("operation", reading.operation())
                        .append("persons", reading.persons())
                        .append("fields", reading.fields())
                        .append("purpose", reading.purpose());
        put(entry, "onBehalfOf", reading.onBehalfOf());
        put(entry, "reason", reading.reason());
        put(entry, "trace", reading.trace());
        entry.append("previous", hash);
        hash = hashOf(entry);
        return entry.append("hash", hash);
    }

    private static void put(Document entry, String field, @Nullable Object value) {
        if (value != null) {
            entry.append(field, value);
        }
    }

    /**
     * SHA-256 of the previous hash and the entry's canonical JSON: every field but {@code hash},
     * sorted by name, without spaces.
     */
    static String hashOf(Document entry) {
        Map<String, Object> fields = new TreeMap<>(entry);
        fields.remove("hash");
        return Ids.hash(entry.getString("previous") + Json.tolerant().writeValueAsString(fields));
    }
}
