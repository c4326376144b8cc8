package org.handslag.meeting.meeting.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pair, seen from its meetings.
 *
 * @param participant the participant's id
 * @param acceptedOn the first day on which the pair was live; null: not yet
 * @param endedOn its last day; null: it goes on
 */
public record Bond(
        String participant, @Nullable LocalDate acceptedOn, @Nullable LocalDate endedOn) {

    /** Whether the pair was live on the day: both had said yes, and it had not ended before. */
    public boolean liveOn(LocalDate day) {
        return acceptedOn != null
                && !day.isBefore(acceptedOn)
                && (endedOn == null || !day.isAfter(endedOn));
    }
}
