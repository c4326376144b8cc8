package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What "by a day" means: on it or before it. */
public final class Days {
    private Days() {}

    /** Whether something is dated, and by that day. */
    public static boolean by(@Nullable LocalDate date, LocalDate day) {
        return date != null && !date.isAfter(day);
    }
}
