package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One intake.
 *
 * @param programme the programme's id
 * @param key the blueprint's key
 */
public record CohortFact(
        String id,
        String programme,
        String key,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn) {}
