package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a pair or of a mentor's group.
 *
 * @param kind the blueprint's kind of meeting
 * @param format physical or digital
 */
public record MeetingFact(
        String id,
        String programme,
        @Nullable String cohort,
        String kind,
        @Nullable String format,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate missedOn) {}
