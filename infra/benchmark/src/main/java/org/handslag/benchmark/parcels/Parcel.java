package org.handslag.benchmark.parcels;

import org.handslag.platform.decision.Decision;

/**
 * What is carried: an aggregate that is made once and says so in one event.
 *
 * @param content published as it is
 */
public record Parcel(String content) {
    /** So that a published state is a kilobyte of JSON. */
    private static final int LENGTH = 970;

    /** A new one. */
    public static Decision<Parcel> send() {
        return Decision.changed(new Parcel("x".repeat(LENGTH)), "parcel.sent.v1");
    }
}
