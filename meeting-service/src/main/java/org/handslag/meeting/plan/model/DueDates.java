package org.handslag.meeting.plan.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The dates by which a meeting was due.
 *
 * <p>The rule (ours; the plans that it serves say "about monthly" and "about every second month"):
 * with a rhythm of n months the k-th date is the start plus k times n months, always counted from
 * the start, so that 31 January is followed by 28 February and 31 March. The start itself is not a
 * due date. A date that falls into a pause of the pair or a leave of the participant, first and
 * last day included, is skipped and not made up for; the later dates stay where they were. The last
 * day of the period can still be a due date.
 *
 * @param from the first day of the period they follow from
 * @param to the period's last day; null: unknown
 * @param dates ascending, at most {@value #MOST}
 */
public record DueDates(LocalDate from, @Nullable LocalDate to, List<LocalDate> dates) {
    /** How many dates one plan has at most; later ones are left out. */
    public static final int MOST = 60;

    /** How many of a mentor's pairs must be there for a joint meeting. */
    public static final int JOINT = 2;

    public DueDates {
        dates = List.copyOf(dates);
    }

    /** What one pair is expected to hold. */
    public static DueDates individual(PairPeriod period, int everyMonths) {
        return new DueDates(
                period.from(),
                period.to(),
                every(everyMonths, period.from(), period.until(), period::meetsOn));
    }

    /**
     * What a mentor is expected to hold with all own participants of one cohort. It starts on the
     * first day on which two pairs of the mentor are in their periods; a date counts only where at
     * least two pairs are in their periods and in no break on that day. It ends with the last of
     * the periods.
     *
     * @return empty where there never are two at a time
     */
    public static Optional<DueDates> joint(List<PairPeriod> periods, int everyMonths) {
        return firstDayTogether(periods)
                .map(
                        from ->
                                new DueDates(
                                        from,
                                        lastDay(periods),
                                        every(
                                                everyMonths,
                                                from,
                                                lastDayLookedAt(periods),
                                                day -> enoughMeetOn(periods, day))));
    }

    private static List<LocalDate> every(
            int months, LocalDate from, LocalDate until, Predicate<LocalDate> due) {
        if (months < 1) {
            throw new IllegalArgumentException("a rhythm is at least one month");
        }
        List<LocalDate> dates = new ArrayList<>();
        for (int k = 1; dates.size() < MOST; k++) {
            LocalDate day = from.plusMonths((long) k * months);
            if (day.isAfter(until)) {
                break;
            }
            if (due.test(day)) {
                dates.add(day);
            }
        }
        return dates;
    }

    private static Optional<LocalDate> firstDayTogether(List<PairPeriod> periods) {
        return periods.stream()
                .map(PairPeriod::from)
                .sorted()
                .filter(day -> periods.stream().filter(p -> p.covers(day)).count() >= JOINT)
                .findFirst();
    }

    private static boolean enoughMeetOn(List<PairPeriod> periods, LocalDate day) {
        return periods.stream().filter(period -> period.meetsOn(day)).count() >= JOINT;
    }

    private static LocalDate lastDayLookedAt(List<PairPeriod> periods) {
        return periods.stream().map(PairPeriod::until).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static @Nullable LocalDate lastDay(List<PairPeriod> periods) {
        return periods.stream().anyMatch(period -> period.to() == null)
                ? null
                : lastDayLookedAt(periods);
    }
}
