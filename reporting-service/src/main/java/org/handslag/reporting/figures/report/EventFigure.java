package org.handslag.reporting.figures.report;

import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * Events of a kind and theme.
 *
 * @param theme absent: without a theme
 * @param inPlan how many of the kind the blueprint plans, e.g. 5 or 2-3; only on the kind's first
 *     row
 * @param planned with a planned day by the day of the report, cancelled ones left out
 * @param attended visits in all: one person at two events is two
 */
public record EventFigure(
        String kind,
        Words title,
        @Nullable String theme,
        @Nullable Words themeTitle,
        @Nullable String inPlan,
        int planned,
        int held,
        int cancelled,
        int participants,
        int mentors,
        int others,
        int attended) {}
