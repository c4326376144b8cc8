package org.handslag.reporting.figures.report;

import java.util.List;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * Meetings of a kind.
 *
 * @param expected how many the policy expected by the day; absent where it expects none
 * @param unrecorded expected, but neither held nor missed on record; absent where none is expected
 * @param digital how many of those held
 */
public record MeetingFigure(
        String kind,
        Words title,
        @Nullable Integer expected,
        int held,
        int missed,
        @Nullable Integer unrecorded,
        int digital,
        List<ByCohort> byCohort) {

    /** The same of one cohort. */
    public record ByCohort(
            String key, Words title, @Nullable Integer expected, int held, int missed) {}
}
