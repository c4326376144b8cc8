package org.handslag.meeting.mirrored;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An admission, as participant-service publishes it.
 *
 * @param leaves spans on which the participant is on leave
 */
public record AdmissionView(
        String id, String participant, String programme, @Nullable List<Interval> leaves) {

    /** The leaves; none where the state names none. */
    public List<Interval> breaks() {
        return leaves == null ? List.of() : leaves;
    }
}
