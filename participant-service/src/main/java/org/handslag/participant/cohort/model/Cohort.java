package org.handslag.participant.cohort.model;

import java.time.LocalDate;
import java.util.Map;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * One intake of a programme.
 *
 * @param programme the programme's id
 * @param key the blueprint's key of the cohort, unique in the programme
 * @param closedOn the day from which nobody is referred to it any more
 * @param recorded who opened it
 */
public record Cohort(
        String programme,
        String key,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        CohortState state,
        Recorded recorded) {

    /** A new cohort. */
    public static Decision<Cohort> open(
            String programme, String key, LocalDate openedOn, Recorded recorded) {
        return Decision.changed(
                new Cohort(programme, key, openedOn, null, CohortState.OPEN, recorded),
                "cohort.opened.v1");
    }

    /** Nobody is referred to it any more; who is in it goes on. */
    public Decision<Cohort> close(LocalDate on) {
        if (state == CohortState.CLOSED) {
            return on.equals(closedOn) ? Decision.unchanged() : Decision.refused("cohort-closed");
        }
        if (on.isBefore(openedOn)) {
            return Decision.refused("closed-before-opened", Map.of("openedOn", openedOn));
        }
        return Decision.changed(
                new Cohort(programme, key, openedOn, on, CohortState.CLOSED, recorded),
                "cohort.closed.v1");
    }
}
