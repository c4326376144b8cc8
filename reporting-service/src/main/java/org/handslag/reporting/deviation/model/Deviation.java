package org.handslag.reporting.deviation.model;

import java.time.LocalDate;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * Something that went otherwise than planned, or may, or was learnt.
 *
 * @param text in the writer's words; stays inside the tenant
 * @param decidedBy who decided on it, where somebody did
 * @param activity the row of the activity plan it is about
 */
public record Deviation(
        String programme,
        Kind kind,
        LocalDate on,
        PrivateText text,
        @Nullable PrivateText decidedBy,
        @Nullable Integer activity,
        String recordedBy) {

    /** What it is. */
    public enum Kind {
        DEVIATION,
        RISK,
        LESSON,
        CHANGE
    }

    /** Writes it down. */
    public Decision<Deviation> record() {
        return Decision.changed(this, "deviation.recorded.v1");
    }
}
