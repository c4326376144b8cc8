package org.handslag.mentor.mentor.model;

import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * Who the mentor is and how to reach them: never leaves this service's own answers.
 *
 * @param language the language that they chose to be written to in: {@code sv}, {@code nb} or
 *     {@code en}; null: not chosen
 */
public record Contact(
        PrivateText name,
        @Nullable PrivateText email,
        @Nullable PrivateText phone,
        @Nullable String language) {
    /** Names nobody, so that a log line or an exception cannot either. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
