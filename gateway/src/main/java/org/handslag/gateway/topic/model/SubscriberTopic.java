package org.handslag.gateway.topic.model;

import java.time.Instant;
import java.util.Map;
import org.handslag.platform.decision.Decision;

/**
 * The topic in which a subscription's events are read by Kafka clients.
 *
 * @param tenant whose subscription it is
 * @param subscription its key
 * @param passwordSince since when the password of today is the password; it is kept by the broker
 *     alone, and there only what it takes to check it
 */
public record SubscriberTopic(
        String tenant, String subscription, State state, Instant passwordSince) {
    /** Whether it is written and read. */
    public enum State {
        OPEN,
        /** Read by nobody any more, and removed with all that stands in it. */
        CLOSED
    }

    /** Opens one. */
    public static Decision<SubscriberTopic> open(String tenant, String subscription, Instant now) {
        return Decision.changed(
                new SubscriberTopic(tenant, subscription, State.OPEN, now),
                "subscriber-topic.opened.v1");
    }

    /** Opens it again, from the oldest event that is kept. */
    public Decision<SubscriberTopic> reopen(Instant now) {
        return state == State.OPEN ? Decision.unchanged() : open(tenant, subscription, now);
    }

    /** Has another password. Refused: {@code topic-closed}. */
    public Decision<SubscriberTopic> rotate(Instant now) {
        return state == State.OPEN
                ? Decision.changed(
                        new SubscriberTopic(tenant, subscription, state, now),
                        "subscriber-topic.rotated.v1")
                : Decision.refused("topic-closed", Map.of("key", subscription));
    }

    /** Closes it. */
    public Decision<SubscriberTopic> close() {
        return state == State.CLOSED
                ? Decision.unchanged()
                : Decision.changed(
                        new SubscriberTopic(tenant, subscription, State.CLOSED, passwordSince),
                        "subscriber-topic.closed.v1");
    }

    /** Its name at the broker. Neither key holds a dot, so no two subscriptions have the same. */
    public String name() {
        return "public." + tenant + "." + subscription + ".v1";
    }

    /** The name by which its reader is known to the broker. */
    public String user() {
        return tenant + "." + subscription;
    }

    /**
     * What the names of its readers' consumer groups begin with. It ends in a dot, so that it is
     * the beginning of no other subscription's.
     */
    public String groups() {
        return user() + ".";
    }
}
