package org.handslag.gateway.webhook.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One delivery that was tried.
 *
 * @param event id of the event, as the receiver sees it
 * @param number from 1
 * @param outcome what came of it
 * @param status what was answered; null where nothing was
 * @param millis how long it took
 */
public record Attempt(
        String event,
        String type,
        int number,
        Instant at,
        Outcome outcome,
        @Nullable Integer status,
        long millis) {
    /** What came of it. */
    public enum Outcome {
        /** Answered 2xx. */
        TAKEN,
        /** Answered anything else: 3xx too, since nobody is sent elsewhere. */
        REFUSED,
        /** Answered 410: nothing is to come any more. */
        GONE,
        /** Not answered in time. */
        TIMED_OUT,
        /** Not reached, or not as whom it says to be. */
        UNREACHED,
        /** Its address is one that nobody may send to. */
        FORBIDDEN
    }

    /** Whether the receiver has it. */
    public boolean taken() {
        return outcome == Outcome.TAKEN;
    }
}
