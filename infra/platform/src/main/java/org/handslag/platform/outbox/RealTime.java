package org.handslag.platform.outbox;

/**
 * The real time by which leases and hints run out: the machine's, unless a bean of this type says
 * otherwise. Leases bear clocks that differ, and whoever proves it lets one of them go wrong.
 */
@FunctionalInterface
public interface RealTime {
    /** Milliseconds since the epoch. */
    long millis();
}
