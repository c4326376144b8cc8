package org.handslag.meeting.plan.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a programme says when the period of a pair starts and ends; the words are the blueprint's
 * ({@code agreement}, {@code cohorts}, {@code period}).
 *
 * @param start what starts the period
 * @param agreementRequired whether a pair must have signed before its period can start by agreement
 * @param cohortTo the cohort's stated last day; null where none is stated
 * @param programmeTo the programme's stated last day; null for a programme without end
 */
public record PeriodRule(
        Start start,
        boolean agreementRequired,
        @Nullable LocalDate cohortTo,
        @Nullable LocalDate programmeTo) {

    /** How many months ahead a period without any known end is drawn. */
    public static final int HORIZON_MONTHS = 24;

    /** What starts the period of a pair. */
    public enum Start {
        AGREEMENT,
        FIRST_MEETING
    }

    /**
     * The pair's period, once it has started.
     *
     * <p>It starts on the day of the agreement, or, where none is required and none was signed, on
     * the day when both sides had said yes; with {@link Start#FIRST_MEETING}, on the day of the
     * first held meeting. It ends on the pair's own last day; without one, on the cohort's stated
     * end, else on the programme's; without any of these the end is unknown and the period is
     * looked at {@value #HORIZON_MONTHS} months ahead.
     *
     * @return empty while the period has not started, and for a pair that ended before it could
     */
    public Optional<PairPeriod> periodOf(PairCourse pair) {
        LocalDate from = startOf(pair);
        if (from == null || (pair.endedOn() != null && pair.endedOn().isBefore(from))) {
            return Optional.empty();
        }
        LocalDate to = firstKnown(pair.endedOn(), cohortTo, programmeTo);
        LocalDate until = to == null ? from.plusMonths(HORIZON_MONTHS) : to;
        return Optional.of(
                new PairPeriod(pair.pair(), pair.participant(), from, to, until, pair.breaks()));
    }

    private @Nullable LocalDate startOf(PairCourse pair) {
        return switch (start) {
            case FIRST_MEETING -> pair.firstHeldOn();
            case AGREEMENT ->
                    pair.agreedOn() != null || agreementRequired
                            ? pair.agreedOn()
                            : pair.acceptedOn();
        };
    }

    private static @Nullable LocalDate firstKnown(@Nullable LocalDate... dates) {
        for (LocalDate date : dates) {
            if (date != null) {
                return date;
            }
        }
        return null;
    }
}
