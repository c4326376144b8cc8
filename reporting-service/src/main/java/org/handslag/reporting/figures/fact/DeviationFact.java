package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote down on the way.
 *
 * @param kind deviation, risk, lesson or change
 * @param activity the row of the activity plan it is about
 */
public record DeviationFact(
        String kind,
        LocalDate on,
        String text,
        @Nullable String decidedBy,
        @Nullable Integer activity) {}
