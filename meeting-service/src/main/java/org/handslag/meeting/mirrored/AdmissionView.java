package org.handslag.meeting.mirrored;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An admission, as participant-service publishes it.
 *
 * @param referredOn when the person came to the programme
 * @param withdrawnOn when the person withdrew; null: they did not
 * @param leaves spans on which the participant is on leave
 */
public record AdmissionView(
        String id,
        String participant,
        String programme,
        @Nullable String cohort,
        @Nullable LocalDate referredOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable List<Interval> leaves) {

    /** The leaves; none where the state names none. */
    public List<Interval> breaks() {
        return leaves == null ? List.of() : leaves;
    }
}
