package org.handslag.platform.personal;

import java.time.LocalDate;

/**
 * What happened to the mark of a protected identity; kept after it is lifted.
 *
 * @param on the day from which it is valid
 */
public record ProtectionEntry(Change change, LocalDate on, Recorded recorded) {
    /** What happened. */
    public enum Change {
        SET("protected"),
        CHANGED("protection-changed"),
        LIFTED("protection-lifted");

        private final String happened;

        Change(String happened) {
            this.happened = happened;
        }

        /** The event's wire name, of a kind of person by its singular. */
        String event(String person) {
            return person + "." + happened + ".v1";
        }
    }
}
