package org.handslag.meeting.plan.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a programme says when the period of a pair starts and ends; the words are the blueprint's
 * ({@code agreement}, {@code cohorts}, {@code period}).
 *
 * @param start what starts the period
 * @param agreementRequired whether a pair must have signed before its period can start by agreement
 * @param cohortTo the cohort's stated last day; null where none is stated
 * @param courseMonths how many months a participant's course takes; null where nobody says
 * @param programmeTo the programme's stated last day; null for a programme without end
 */
public record PeriodRule(
        Start start,
        boolean agreementRequired,
        @Nullable LocalDate cohortTo,
        @Nullable Integer courseMonths,
        @Nullable LocalDate programmeTo) {

    /** How many months ahead a period without any known end is drawn. */
    public static final int HORIZON_MONTHS = 24;

    /** What starts the period of a pair. */
    public enum Start {
        AGREEMENT,
        FIRST_MEETING,
        TRIAL_MEETING,
        ACCEPTED
    }

    /**
     * The pair's period, once it has started.
     *
     * <p>It starts on the day of the agreement, or, where none is required and none was signed, on
     * the day when both sides had said yes; with {@link Start#FIRST_MEETING}, on the day of the
     * first held meeting; with {@link Start#TRIAL_MEETING} on the day of the trial, where both said
     * yes after it. It ends on the pair's own last day; without one, on the cohort's stated end,
     * else where the participant's course is over (its months, and the days of breaks on top), else
     * on the programme's; without any of these the end is unknown and the period is looked at
     * {@value #HORIZON_MONTHS} months ahead.
     *
     * @return empty while the period has not started, and for a pair that ended before it could
     */
    public Optional<PairPeriod> periodOf(PairCourse pair) {
        LocalDate from = startOf(pair);
        if (from == null || (pair.endedOn() != null && pair.endedOn().isBefore(from))) {
            return Optional.empty();
        }
        LocalDate planned = firstKnown(cohortTo, endOfCourse(from, pair.breaks()), programmeTo);
        LocalDate to = firstKnown(pair.endedOn(), planned);
        LocalDate until = to == null ? from.plusMonths(HORIZON_MONTHS) : to;
        boolean cutShort =
                pair.endedOn() != null
                        && planned != null
                        && pair.endedOn().isBefore(planned)
                        && !throughBy(pair.completedOn(), pair.endedOn());
        return Optional.of(
                new PairPeriod(
                        pair.pair(), pair.participant(), from, to, until, cutShort, pair.breaks()));
    }

    /** Who went through the course has had the whole time, also where it ends some days early. */
    private static boolean throughBy(@Nullable LocalDate completedOn, LocalDate endedOn) {
        return completedOn != null && !completedOn.isAfter(endedOn);
    }

    private @Nullable LocalDate endOfCourse(LocalDate from, List<Span> breaks) {
        if (courseMonths == null) {
            return null;
        }
        long away = breaks.stream().flatMap(span -> span.daysFrom(from)).distinct().count();
        return from.plusMonths(courseMonths).plusDays(away);
    }

    private @Nullable LocalDate startOf(PairCourse pair) {
        return switch (start) {
            case FIRST_MEETING -> pair.firstHeldOn();
            case TRIAL_MEETING -> pair.acceptedOn() == null ? null : pair.trialOn();
            case ACCEPTED -> pair.acceptedOn();
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
