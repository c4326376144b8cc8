package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the programme's policy expects meetings.
 *
 * @param kind the blueprint's kind of meeting
 * @param expected the days
 */
public record MeetingPlanFact(
        String id,
        String programme,
        @Nullable String cohort,
        String kind,
        List<LocalDate> expected) {
    public MeetingPlanFact {
        expected = Lists.of(expected);
    }
}
