package org.handslag.gateway.webhook.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * The address to which a subscription's events are sent.
 *
 * @param subscription its key
 * @param url sealed, since many hold a secret
 * @param keys the one in use first
 * @param disabledFor why nothing is sent any more
 */
public record Webhook(
        String subscription,
        PrivateText url,
        List<Key> keys,
        State state,
        @Nullable Reason disabledFor,
        @Nullable Instant disabledAt) {
    /** So long after a change of keys the old one signs beside the new one. */
    public static final Duration BOTH_SIGN = Duration.ofHours(24);

    /** Whether it is sent to. */
    public enum State {
        ACTIVE,
        /** By the platform; somebody may enable it again, and nothing is missed. */
        DISABLED,
        REMOVED
    }

    /** Why the platform sends no more. */
    public enum Reason {
        /** The receiver answered 410. */
        GONE,
        /** Nothing was taken for as long as anything is tried. */
        UNREACHABLE
    }

    public Webhook {
        keys = List.copyOf(keys);
    }

    /** Sends from now on. */
    public static Decision<Webhook> set(String subscription, PrivateText url, Key key) {
        return Decision.changed(
                new Webhook(subscription, url, List.of(key), State.ACTIVE, null, null),
                "webhook.set.v1");
    }

    /**
     * Sends to another address from now on, or again, under the same keys.
     *
     * @param fresh the key where there is none any more
     */
    public Decision<Webhook> sendTo(PrivateText other, Key fresh) {
        return state == State.ACTIVE && other.equals(url)
                ? Decision.unchanged()
                : Decision.changed(
                        new Webhook(
                                subscription,
                                other,
                                keys.isEmpty() ? List.of(fresh) : keys,
                                State.ACTIVE,
                                null,
                                null),
                        "webhook.set.v1");
    }

    /** Signs with another key, and for a day with the one before too. */
    public Decision<Webhook> rotate(Key next, Instant now) {
        if (state == State.REMOVED) {
            return removed();
        }
        List<Key> both = new ArrayList<>(List.of(next));
        keys.stream().limit(1).map(it -> it.until(now.plus(BOTH_SIGN))).forEach(both::add);
        return Decision.changed(
                new Webhook(subscription, url, both, state, disabledFor, disabledAt),
                "webhook.rotated.v1");
    }

    /** Stops sending: there is nobody. */
    public Decision<Webhook> disable(Reason reason, Instant now) {
        return state == State.ACTIVE
                ? Decision.changed(
                        new Webhook(subscription, url, keys, State.DISABLED, reason, now),
                        "webhook.disabled.v1")
                : Decision.unchanged();
    }

    /** Sends again, from where it stopped. */
    public Decision<Webhook> enable() {
        return switch (state) {
            case ACTIVE -> Decision.unchanged();
            case DISABLED ->
                    Decision.changed(
                            new Webhook(subscription, url, keys, State.ACTIVE, null, null),
                            "webhook.enabled.v1");
            case REMOVED -> removed();
        };
    }

    /** Sends no more, for good. */
    public Decision<Webhook> remove() {
        return state == State.REMOVED
                ? Decision.unchanged()
                : Decision.changed(
                        new Webhook(subscription, url, List.of(), State.REMOVED, null, null),
                        "webhook.removed.v1");
    }

    /** The keys that sign at a time. */
    public List<Key> keysAt(Instant now) {
        return keys.stream().filter(key -> key.signsAt(now)).toList();
    }

    private Decision<Webhook> removed() {
        return Decision.refused("webhook-removed", Map.of("key", subscription));
    }
}
