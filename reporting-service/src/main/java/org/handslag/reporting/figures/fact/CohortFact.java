package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One intake.
 *
 * @param programme the programme's id
 * @param key the blueprint's key, or one of its own
 * @param title its own name, where the blueprint does not list it; so with the rest
 * @param from first month or day of its time
 * @param to last month or day
 * @param participants how many it takes at most
 */
public record CohortFact(
        String id,
        String programme,
        String key,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String title,
        @Nullable String from,
        @Nullable String to,
        @Nullable Integer participants) {}
