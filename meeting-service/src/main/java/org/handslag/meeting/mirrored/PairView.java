package org.handslag.meeting.mirrored;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pair, as matching-service publishes it.
 *
 * @param acceptedOn when both sides had said yes; null: not yet
 * @param agreedOn when the agreement was signed; null: not (yet)
 * @param trial when the two met on trial; null: not (yet)
 * @param pauses spans on which the pair does not meet
 * @param endedOn its last day; null: it goes on
 */
public record PairView(
        String id,
        String programme,
        String cohort,
        String admission,
        String participant,
        String mentor,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate agreedOn,
        @Nullable Trial trial,
        @Nullable List<Interval> pauses,
        @Nullable LocalDate endedOn) {

    /** The first meeting before anything is signed. */
    public record Trial(@Nullable LocalDate on) {}

    /** When the two met on trial; null: not (yet). */
    public @Nullable LocalDate trialOn() {
        return trial == null ? null : trial.on();
    }

    /** Whether it was a pair at the end of the day. */
    public boolean liveOn(LocalDate day) {
        return acceptedOn != null
                && !acceptedOn.isAfter(day)
                && (endedOn == null || endedOn.isAfter(day));
    }

    /** The pauses; none where the state names none. */
    public List<Interval> breaks() {
        return pauses == null ? List.of() : pauses;
    }
}
