package org.handslag.meeting.plan.model;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of one pair, or of one mentor's group in a cohort, for one kind of meeting that
 * the blueprint gives a rhythm. Always drawn whole from what is known, never edited.
 *
 * @param kind the blueprint's key of the kind of meeting
 * @param pair the pair's id; null for a mentor's group
 * @param mentor the mentor's id
 * @param persons ids of those whose own plan it is: the mentor, then the participants, ascending
 * @param from the first day of the period
 * @param to its last day; null: unknown
 * @param expected the dates by which a meeting is due, ascending
 * @param unit what the windows count; null where there are none of the kind
 * @param windows times in which so much is due, ascending
 * @param themes what a pair has talked about; null where the kind has no themes
 * @param participant who meets staff in the pair's time; null where pair or group meet
 */
public record MeetingPlan(
        String programme,
        String cohort,
        String kind,
        @Nullable String pair,
        String mentor,
        List<String> persons,
        LocalDate from,
        @Nullable LocalDate to,
        List<LocalDate> expected,
        @Nullable Unit unit,
        @Nullable List<Window> windows,
        @Nullable Themes themes,
        @Nullable String participant) {

    /** Wire name: the plan is there for the first time. */
    public static final String DRAWN = "meeting-plan.drawn.v1";

    /** Wire name: something that the plan follows from has changed. */
    public static final String CHANGED = "meeting-plan.changed.v1";

    public MeetingPlan {
        persons = List.copyOf(persons);
        expected = List.copyOf(expected);
        windows = windows == null ? List.of() : List.copyOf(windows);
    }

    /** A plan of dates. */
    public MeetingPlan(
            String programme,
            String cohort,
            String kind,
            @Nullable String pair,
            String mentor,
            List<String> persons,
            LocalDate from,
            @Nullable LocalDate to,
            List<LocalDate> expected) {
        this(
                programme, cohort, kind, pair, mentor, persons, from, to, expected, null, List.of(),
                null, null);
    }

    /** Times in which so much is due; none for a plan of dates. */
    @Override
    public List<Window> windows() {
        return windows == null ? List.of() : windows;
    }

    /** The plan's first state. */
    public Decision<MeetingPlan> drawn() {
        return Decision.changed(this, DRAWN);
    }

    /** Replaces the plan where the newly drawn one differs. */
    public Decision<MeetingPlan> redrawn(MeetingPlan next) {
        return equals(next) ? Decision.unchanged() : Decision.changed(next, CHANGED);
    }

    /** The same plan with nothing expected: what it followed from no longer holds. */
    public MeetingPlan emptied() {
        return expected.isEmpty() && windows().isEmpty()
                ? this
                : new MeetingPlan(
                        programme,
                        cohort,
                        kind,
                        pair,
                        mentor,
                        persons,
                        from,
                        to,
                        List.of(),
                        unit,
                        List.of(),
                        themes,
                        participant);
    }

    /** A mentor's group plan without one of its participants. */
    public Decision<MeetingPlan> without(String participant) {
        return redrawn(
                new MeetingPlan(
                        programme,
                        cohort,
                        kind,
                        pair,
                        mentor,
                        persons.stream().filter(each -> !each.equals(participant)).toList(),
                        from,
                        to,
                        expected,
                        unit,
                        windows,
                        themes,
                        this.participant));
    }
}
