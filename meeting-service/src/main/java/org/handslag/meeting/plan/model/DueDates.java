package org.handslag.meeting.plan.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The dates by which a meeting was due.
 *
 * <p>The rule (ours; the plans that it serves say "about monthly" and "about every second month"):
 * with a rhythm of n months the k-th date is the start plus k times n months, always counted from
 * the start, so that 31 January is followed by 28 February and 31 March. The start itself is not a
 * due date. A date that falls into a pause of the pair or a leave of the participant, first and
 * last day included, is skipped and not made up for; the later dates stay where they were. The last
 * day of the period can still be a due date. Of a mentor's group a date counts only where at least
 * two pairs are in their periods and in no break on that day.
 */
final class DueDates {
    /** How many dates one plan has at most; later ones are left out. */
    static final int MOST = 60;

    private DueDates() {}

    /** The dates, ascending, at most {@value #MOST}. */
    static List<LocalDate> every(int months, Period period) {
        if (months < 1) {
            throw new IllegalArgumentException("a rhythm is at least one month");
        }
        List<LocalDate> dates = new ArrayList<>();
        for (int k = 1; dates.size() < MOST; k++) {
            LocalDate day = period.from().plusMonths((long) k * months);
            if (day.isAfter(period.until())) {
                break;
            }
            if (period.meetsOn(day)) {
                dates.add(day);
            }
        }
        return dates;
    }
}
