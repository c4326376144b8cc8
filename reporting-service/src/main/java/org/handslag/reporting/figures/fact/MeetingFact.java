package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a pair or of a mentor's group.
 *
 * @param kind the blueprint's kind of meeting
 * @param pair null: of a mentor's group, or of a participant with staff
 * @param format physical or digital
 * @param minutes how many versions its minutes have; null: none
 * @param minutesLong how long it was; null: nobody says
 */
public record MeetingFact(
        String id,
        String programme,
        @Nullable String cohort,
        String kind,
        @Nullable String format,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate missedOn,
        @Nullable String pair,
        @Nullable String mentor,
        @Nullable String participant,
        @Nullable Integer minutes,
        @Nullable Integer minutesLong) {

    /** Whether it was missed by the end of the day; whoever met in the end did not miss it. */
    public boolean missedBy(LocalDate day) {
        return Days.by(missedOn, day) && !Days.by(heldOn, day);
    }
}
