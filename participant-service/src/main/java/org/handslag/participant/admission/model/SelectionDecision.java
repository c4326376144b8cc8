package org.handslag.participant.admission.model;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A decision about somebody.
 *
 * @param reason the blueprint's code
 * @param despite keys of the required criteria and steps that are not met, and that do not decide
 * @param overQuota the code of why somebody is selected although the places are taken; null: they
 *     have a place, or the blueprint keeps none
 */
public record SelectionDecision(
        Selection outcome,
        LocalDate on,
        String reason,
        Recorded recorded,
        List<String> despite,
        @Nullable String overQuota) {

    public SelectionDecision {
        despite = despite == null ? List.of() : List.copyOf(despite);
    }

    /** A decision that goes against nothing. */
    public static SelectionDecision plain(
            Selection outcome, LocalDate on, String reason, Recorded recorded) {
        return new SelectionDecision(outcome, on, reason, recorded, List.of(), null);
    }

    boolean saysAs(SelectionDecision other) {
        return outcome == other.outcome && on.equals(other.on) && reason.equals(other.reason);
    }

    /** The blueprint's name for reasons of this sort. */
    String sort() {
        return switch (outcome) {
            case SELECTED -> "selected";
            case WAITING_LIST -> "waiting";
            case DECLINED -> "declined";
        };
    }
}
