package org.handslag.participant.admission.model;

import java.time.LocalDate;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A goal of somebody's own plan.
 *
 * @param key the goal's own, unique in the plan
 * @param measure how it shows that it is reached
 * @param by the day by which it shall be
 * @param reached null: not looked at yet
 */
public record Goal(
        String key,
        PrivateText text,
        @Nullable PrivateText measure,
        @Nullable LocalDate by,
        @Nullable Reached reached,
        @Nullable LocalDate reviewedOn,
        @Nullable Recorded reviewed) {

    /** A goal that nobody has looked at. */
    public static Goal of(
            String key, PrivateText text, @Nullable PrivateText measure, @Nullable LocalDate by) {
        return new Goal(key, text, measure, by, null, null, null);
    }

    Goal review(Reached found, LocalDate on, Recorded recorded) {
        return new Goal(key, text, measure, by, found, on, recorded);
    }

    /** Whether it says how it is measured and by when. */
    boolean isSmart() {
        return measure != null && by != null;
    }

    /** Whether it is the same goal, reviewed or not. */
    boolean saysAs(Goal other) {
        return unreviewed().equals(other.unreviewed());
    }

    private Goal unreviewed() {
        return of(key, text, measure, by);
    }
}
