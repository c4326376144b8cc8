package org.handslag.reporting.figures.report;

import java.util.List;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * Where everybody admitted stands on the day.
 *
 * @param total each person once, by the latest admission
 * @param byCohort admissions of each cohort
 * @param startsAtOnce how many cohorts have somebody under way or on leave on the day; absent in
 *     reports frozen before it was counted
 */
public record Standing(Part total, List<Part> byCohort, @Nullable Integer startsAtOnce) {

    /**
     * Each stands in exactly one place: completed, onLeave, endedEarly, unknown and underWay add up
     * to admitted.
     *
     * @param offeredToFinish of those on leave, who have been offered to finish afterwards
     * @param unknown neither completed, on leave nor ended, and all that is on record is that
     *     nothing is known
     */
    public record Part(
            String key,
            @Nullable Words title,
            int admitted,
            int completed,
            int onLeave,
            int offeredToFinish,
            int endedEarly,
            int unknown,
            int underWay) {}
}
