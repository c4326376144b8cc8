package org.handslag.participant.admission.model;

import java.time.LocalDate;
import org.handslag.platform.personal.Recorded;

/**
 * Whether somebody meets a criterion, as it was last judged.
 *
 * @param criterion the blueprint's key
 */
public record Assessed(String criterion, Met met, LocalDate on, Recorded recorded) {

    boolean saysAs(Assessed other) {
        return criterion.equals(other.criterion) && met == other.met && on.equals(other.on);
    }
}
