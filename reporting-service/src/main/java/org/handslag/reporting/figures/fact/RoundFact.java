package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One round of matching, in counts.
 *
 * @param mode the way of matching, e.g. mentor-choice
 * @param contested how many participants more than one mentor wanted
 */
public record RoundFact(
        String id,
        String programme,
        String cohort,
        @Nullable String mode,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate resolvedOn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate cancelledOn,
        @Nullable Integer participants,
        @Nullable Integer mentors,
        @Nullable Integer choices,
        @Nullable Integer contested,
        @Nullable Integer proposals) {}
