package org.handslag.reporting.figures.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the programme's policy expects meetings.
 *
 * @param kind the blueprint's kind of meeting
 * @param pair the pair's id; null: of a mentor's group
 * @param expected the days by which a meeting was due
 * @param unit what the windows count: meetings or hours; null: there are none
 * @param windows times in which so much is due
 * @param participant who meets staff in the pair's time; null: the pair or the group meets
 */
public record MeetingPlanFact(
        String id,
        String programme,
        @Nullable String cohort,
        String kind,
        @Nullable String pair,
        @Nullable String mentor,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<LocalDate> expected,
        @Nullable String unit,
        List<Window> windows,
        @Nullable String participant) {

    public MeetingPlanFact {
        expected = Lists.of(expected);
        windows = Lists.of(windows);
    }

    /**
     * A time in which so much is due.
     *
     * @param to last day, by which it is due; null: nothing is due yet
     */
    public record Window(LocalDate from, @Nullable LocalDate to, BigDecimal required) {
        /** Whether the day lies within it. */
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Whether its windows count hours. */
    public boolean inHours() {
        return "hours".equals(unit);
    }

    /** The windows that were due by the end of the day. */
    public List<Window> dueBy(LocalDate day) {
        return windows.stream().filter(one -> Days.by(one.to(), day)).toList();
    }

    /** Whether a meeting is one of this plan's: of its kind, and of those whose plan it is. */
    public boolean plans(MeetingFact meeting) {
        if (participant != null) {
            return kind.equals(meeting.kind())
                    && meeting.pair() == null
                    && participant.equals(meeting.participant());
        }
        return kind.equals(meeting.kind())
                && (pair != null
                        ? pair.equals(meeting.pair())
                        : mentor != null
                                && meeting.pair() == null
                                && mentor.equals(meeting.mentor()));
    }
}
