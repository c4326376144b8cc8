package org.handslag.participant.programme.model;

import java.time.LocalDate;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * How far one row of the activity plan has come.
 *
 * @param row the row's number in the blueprint
 */
public record ActivityProgress(
        int row,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        ActivityState state,
        Recorded recorded) {

    /** Whether the dates are those that the state needs, and no others. */
    boolean datesFitState() {
        return switch (state) {
            case NOT_STARTED -> startedOn == null && endedOn == null;
            case ONGOING -> startedOn != null && endedOn == null;
            case DONE -> startedOn != null && endedOn != null;
            case CANCELLED -> true;
        };
    }

    boolean endsBeforeItStarts() {
        return startedOn != null && endedOn != null && endedOn.isBefore(startedOn);
    }

    /** Whether it says the same, whoever recorded it. */
    boolean says(ActivityProgress other) {
        return equals(
                new ActivityProgress(
                        other.row, other.startedOn, other.endedOn, other.state, recorded));
    }
}
