package org.handslag.participant.participant.model;

import java.time.LocalDate;
import org.handslag.participant.recording.model.Recorded;

/**
 * What happened to the mark of a protected identity; kept after it is lifted.
 *
 * @param on the day from which it is valid
 */
public record ProtectionEntry(Change change, LocalDate on, Recorded recorded) {
    /** What happened. */
    public enum Change {
        SET,
        CHANGED,
        LIFTED
    }
}
