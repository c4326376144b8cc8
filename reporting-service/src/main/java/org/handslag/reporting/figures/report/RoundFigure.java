package org.handslag.reporting.figures.report;

import java.time.LocalDate;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/** A round of matching. */
public record RoundFigure(
        String cohort,
        Words title,
        @Nullable String mode,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate publishedOn,
        int participants,
        int mentors,
        int choices,
        int contested,
        int proposals) {}
