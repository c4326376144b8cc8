package org.handslag.gateway.webhook.application;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.handslag.gateway.webhook.model.Attempt.Outcome;
import org.handslag.gateway.webhook.model.Key;
import org.jspecify.annotations.Nullable;

/** How an event gets to a receiver. */
public interface Sender {
    /**
     * What came of sending it.
     *
     * @param status what was answered; null where nothing was
     * @param retryAfter what the receiver asks for; zero: nothing
     */
    record Sent(Outcome outcome, @Nullable Integer status, long millis, Duration retryAfter) {}

    /** Sends one event, waits for the answer, and never throws. */
    Sent send(String url, String id, byte[] body, Signing signing);

    /** What is wrong with an address, as a fault's code; empty where it may be sent to. */
    Optional<String> fault(String url);

    /**
     * Signs with these keys.
     *
     * @param keys the one in use first
     */
    Signing signing(List<Key> keys);

    /** A key that nobody has had before. */
    Key newKey();
}
