package org.handslag.participant.participant.model;

import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * Who a participant is and how they are reached. Never leaves this service on the bus, and is never
 * written to a log.
 *
 * @param language in which the person is written to: {@code sv}, {@code nb} or {@code en}
 * @param cv in the person's own words
 * @param anonymousCv the same without what names the person, for those who may not know who it is
 */
public record Identity(
        PrivateText name,
        @Nullable PrivateText email,
        @Nullable PrivateText phone,
        @Nullable PrivateText address,
        @Nullable String language,
        @Nullable PrivateText cv,
        @Nullable PrivateText anonymousCv) {

    @Override
    public String toString() {
        return "Identity[withheld]";
    }
}
