package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An application to an offer.
 *
 * @param participant who applied
 * @param admission their way through the programme
 * @param state what it came to last: applied, accepted, declined or withdrawn
 */
public record ApplicationFact(
        String id,
        String programme,
        @Nullable String participant,
        @Nullable String admission,
        @Nullable LocalDate appliedOn,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String state) {

    /** Where it stood at the end of the day; who was accepted and then withdrew has withdrawn. */
    public String stateOn(LocalDate day) {
        if (Days.by(withdrawnOn, day)) {
            return "withdrawn";
        }
        if (!Days.by(answeredOn, day)) {
            return "applied";
        }
        return "declined".equals(state) ? "declined" : "accepted";
    }
}
