package org.handslag.meeting.mirrored;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An admission, as participant-service publishes it.
 *
 * @param referredOn when the person came to the programme
 * @param withdrawnOn when the person withdrew; null: they did not
 * @param admittedOn when the person was selected; null: they were not
 * @param completedOn when they had gone through; null: they have not
 * @param endedEarlyOn when they stopped before the end; null: they did not
 * @param leaves spans on which the participant is on leave
 */
public record AdmissionView(
        String id,
        String participant,
        String programme,
        @Nullable String cohort,
        @Nullable LocalDate referredOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable List<Interval> leaves,
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate endedEarlyOn) {

    /**
     * Whether the person was admitted and had neither completed nor ended at the end of the day.
     */
    public boolean underWayOn(LocalDate day) {
        return admittedOn != null
                && !admittedOn.isAfter(day)
                && (completedOn == null || completedOn.isAfter(day))
                && (endedEarlyOn == null || endedEarlyOn.isAfter(day));
    }

    /** The leaves; none where the state names none. */
    public List<Interval> breaks() {
        return leaves == null ? List.of() : leaves;
    }
}
