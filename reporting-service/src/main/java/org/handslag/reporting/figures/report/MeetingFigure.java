package org.handslag.reporting.figures.report;

import java.math.BigDecimal;
import java.util.List;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * Meetings of a kind.
 *
 * @param expected how many the policy expected by the day; absent where it expects none
 * @param unrecorded expected, but neither held nor missed on record; absent where none is expected
 * @param digital how many of those held
 * @param hours of a kind that asks for hours; absent elsewhere
 */
public record MeetingFigure(
        String kind,
        Words title,
        @Nullable Integer expected,
        int held,
        int missed,
        @Nullable Integer unrecorded,
        int digital,
        List<ByCohort> byCohort,
        @Nullable Hours hours) {

    /**
     * Of a kind that asks for hours: every month or other time that was due by the day.
     *
     * @param expected hours asked for in these times
     * @param held hours met in them, as far as anybody said how long
     * @param windows how many times, of all pairs
     * @param shortOf in how many of them fewer hours were met than asked for
     */
    public record Hours(BigDecimal expected, BigDecimal held, int windows, int shortOf) {}

    /** The same of one cohort. */
    public record ByCohort(
            String key, Words title, @Nullable Integer expected, int held, int missed) {}
}
