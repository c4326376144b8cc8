package org.handslag.platform.outbox;

import java.time.Instant;
import org.bson.Document;

/**
 * An aggregate whose events wait because the broker refuses one of them for good.
 *
 * @param ref by which it is asked for; those set aside earlier have lower ones
 * @param kind the kind's plural
 * @param tenant whose it is
 * @param id the aggregate's
 * @param code why: {@code too-large}, {@code cannot-be-serialised} or {@code refused}
 * @param firstAt since when, real time
 * @param at when it was refused last, real time
 * @param times how often it was refused since then
 * @param waiting how many events wait in it; 0 where they are on their way again
 */
public record Quarantined(
        String ref,
        String kind,
        String tenant,
        String id,
        String code,
        Instant firstAt,
        Instant at,
        int times,
        int waiting) {
    static Quarantined of(Document listed, int waiting) {
        String key = listed.getString("key");
        int slash = key.indexOf('/');
        return new Quarantined(
                listed.getString("ref"),
                listed.getString("collection"),
                key.substring(0, slash),
                key.substring(slash + 1),
                listed.getString("code"),
                Instant.parse(listed.getString("firstAt")),
                Instant.parse(listed.getString("at")),
                listed.getInteger("times"),
                waiting);
    }
}
