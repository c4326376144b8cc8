package org.handslag.participant.participant.model;

import org.jspecify.annotations.Nullable;

/**
 * Who a participant is and how they are reached. Never leaves this service on the bus, and is never
 * written to a log.
 *
 * @param language in which the person is written to: {@code sv}, {@code nb} or {@code en}
 * @param cv in the person's own words
 */
public record Identity(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String language,
        @Nullable String cv) {

    @Override
    public String toString() {
        return "Identity[withheld]";
    }
}
