package org.handslag.mentor.mentor.model;

import java.time.LocalDate;
import org.handslag.platform.personal.Recorded;

/**
 * Whether a mentor meets what the blueprint asks.
 *
 * @param criterion the blueprint's key
 * @param on the day on which it was seen
 */
public record Met(String criterion, Answer met, LocalDate on, Recorded recording) {

    /** What is known of it. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }
}
