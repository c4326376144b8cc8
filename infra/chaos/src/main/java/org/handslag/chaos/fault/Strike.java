package org.handslag.chaos.fault;

import java.time.Duration;

/**
 * A fault at its time.
 *
 * @param at since the beginning of the schedule
 * @param lasts how long
 */
public record Strike(Duration at, Duration lasts, Fault fault) {

    /** When it is over. */
    public Duration end() {
        return at.plus(lasts);
    }

    @Override
    public String toString() {
        return "%s @%.1f+%.1fs".formatted(fault, at.toMillis() / 1000.0, lasts.toMillis() / 1000.0);
    }
}
