package org.handslag.mentor.mentor.model;

import org.jspecify.annotations.Nullable;

/**
 * How a fact came into the records.
 *
 * @param by the membership that recorded it
 * @param toldBy who told it, where that was somebody else
 */
public record Recording(String by, @Nullable Teller toldBy) {
    /** Whose word staff recorded. */
    public enum Teller {
        PARTICIPANT,
        MENTOR,
        CASE_OFFICER,
        STAFF
    }
}
