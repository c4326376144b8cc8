package org.handslag.acceptance.demo;

import java.time.LocalDate;
import java.util.List;
import org.handslag.acceptance.stage.Chance;
import org.jspecify.annotations.Nullable;

/**
 * What will become of somebody who was admitted, drawn before it happens.
 *
 * @param ends the last day in the cohort
 * @param early why it ends before its time; null: it is completed
 * @param leaveFrom the first day of a leave; null: none
 * @param leaveTo its last day; null: it is not over when the story ends
 * @param rematchOn the day on which the first pair is given up for another; null: it is not
 */
record Course(
        LocalDate ends,
        @Nullable String early,
        @Nullable LocalDate leaveFrom,
        @Nullable LocalDate leaveTo,
        @Nullable LocalDate rematchOn) {

    private static final List<String> REASONS =
            List.of("employment", "education", "moved", "health", "own-wish", "unknown");

    /**
     * Draws a course.
     *
     * @param from when the cohort begins to meet
     * @param to when it ends for most
     * @param longest when it ends for those who go on longer
     */
    static Course drawn(Chance chance, LocalDate from, LocalDate to, LocalDate longest) {
        LocalDate ends = chance.with(0.2) ? longest : to;
        double kind = chance.between(0.0, 1.0);
        if (kind < 0.07) {
            return new Course(
                    chance.day(from.plusMonths(2), to.minusWeeks(4)),
                    chance.of(REASONS),
                    null,
                    null,
                    null);
        }
        if (kind < 0.12) {
            LocalDate leave = chance.day(from.plusMonths(1), from.plusMonths(2));
            boolean over = chance.with(0.6);
            return new Course(
                    ends, null, leave, over ? leave.plusWeeks(chance.between(4, 8)) : null, null);
        }
        if (kind < 0.18) {
            return new Course(
                    ends, null, null, null, chance.day(from.plusWeeks(6), from.plusMonths(3)));
        }
        return new Course(ends, null, null, null, null);
    }

    boolean awayOn(LocalDate day) {
        return leaveFrom != null
                && !day.isBefore(leaveFrom)
                && (leaveTo == null || !day.isAfter(leaveTo));
    }

    /** Whether the person is away when the cohort ends and does not complete it. */
    boolean staysAway() {
        return leaveFrom != null && leaveTo == null;
    }
}
