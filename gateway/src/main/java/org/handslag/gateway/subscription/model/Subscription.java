package org.handslag.gateway.subscription.model;

import java.util.Map;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;

/**
 * A system that follows what happens in a tenant.
 *
 * @param key what it is called, in addresses and topics too; for good
 * @param reader the membership of the client that reads it
 * @param secret under which ids become this subscription's pseudonyms; never changed, or nothing
 *     that it has seen could be recognised
 */
public record Subscription(
        String key, Filter filter, String reader, PrivateText secret, State state) {
    /** What becomes of it. */
    public enum State {
        ACTIVE,
        /** Shows nothing for now; what happens meanwhile is shown later. */
        PAUSED,
        /** For good; its key is not used again. */
        ENDED
    }

    /** Begins one. */
    public static Decision<Subscription> begin(
            String key, Filter filter, String reader, PrivateText secret) {
        return Decision.changed(
                new Subscription(key, filter, reader, secret, State.ACTIVE),
                "subscription.begun.v1");
    }

    /** Shows nothing for now. */
    public Decision<Subscription> pause() {
        return to(State.PAUSED, "subscription.paused.v1");
    }

    /** Shows what has happened since. */
    public Decision<Subscription> resume() {
        return to(State.ACTIVE, "subscription.resumed.v1");
    }

    /** Ends it. */
    public Decision<Subscription> end() {
        return to(State.ENDED, "subscription.ended.v1");
    }

    /** Sees more or less from now on. Refused: {@code subscription-ended}. */
    public Decision<Subscription> see(Filter other) {
        if (state == State.ENDED) {
            return ended();
        }
        return other.equals(filter)
                ? Decision.unchanged()
                : Decision.changed(
                        new Subscription(key, other, reader, secret, state),
                        "subscription.changed.v1");
    }

    private Decision<Subscription> to(State next, String type) {
        if (state == next) {
            return Decision.unchanged();
        }
        return state == State.ENDED
                ? ended()
                : Decision.changed(new Subscription(key, filter, reader, secret, next), type);
    }

    private Decision<Subscription> ended() {
        return Decision.refused("subscription-ended", Map.of("key", key));
    }
}
