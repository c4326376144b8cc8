package org.handslag.platform.audit;

import org.handslag.platform.json.Json;

/**
 * How far a chain had come, as the topic {@code handslag.audit-heads.v1} keeps it where the
 * database's owner cannot change it.
 *
 * @param id the chain: {@code <service>/<instance>/<start>}
 * @param number the last entry's number
 * @param hash the last entry's hash
 * @param at when it was said, real time in milliseconds
 */
public record Head(String id, long number, String hash, long at, State state) {
    /** The kind, as in the topic's name. */
    static final String PLURAL = "audit-heads";

    /** What is known of the chain. */
    public enum State {
        /** More may come. */
        MOVED,
        /** Its instance has stopped: nothing comes after this. */
        ENDED,
        /** Everything up to here was removed, being older than it is kept. */
        PRUNED
    }

    /** The event's type. */
    String type() {
        return "audit-head." + Json.code(state) + ".v1";
    }
}
