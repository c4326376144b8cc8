package org.handslag.participant.admission.model;

import java.time.LocalDate;
import org.handslag.platform.personal.Recorded;

/**
 * A decision about somebody.
 *
 * @param reason the blueprint's code
 */
public record SelectionDecision(Selection outcome, LocalDate on, String reason, Recorded recorded) {

    boolean says(Selection outcome, LocalDate on, String reason) {
        return this.outcome == outcome && this.on.equals(on) && this.reason.equals(reason);
    }

    /** The blueprint's name for reasons of this sort. */
    static String sort(Selection outcome) {
        return switch (outcome) {
            case SELECTED -> "selected";
            case WAITING_LIST -> "waiting";
            case DECLINED -> "declined";
        };
    }
}
