package org.handslag.meeting.groupevent.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.meeting.model.Recording;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * An event for many: a lecture, a check-in, a led discussion, a conference.
 *
 * @param programme the programme's id
 * @param cohort the cohort's id; null where it is for the whole programme
 * @param kind the blueprint's key of the kind of event
 * @param theme the blueprint's key of the theme; null where it has none
 * @param audiences the blueprint's codes of those it is for
 * @param invited how many were invited; null: unknown
 * @param attendance who came; null until it is held
 * @param recordedBy the memberships of who planned it and who settled it
 * @param toldBy who told what came of it to whoever settled it; null where unknown
 */
public record GroupEvent(
        String programme,
        @Nullable String cohort,
        String kind,
        @Nullable String theme,
        LocalDate plannedOn,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate cancelledOn,
        List<String> audiences,
        @Nullable Integer invited,
        @Nullable Attendance attendance,
        List<String> recordedBy,
        Recording.@Nullable ToldBy toldBy,
        EventState state) {

    public static final String PLANNED = "group-event.planned.v1";
    public static final String HELD = "group-event.held.v1";
    public static final String CANCELLED = "group-event.cancelled.v1";
    public static final String PERSON_ERASED = "group-event.person-erased.v1";

    public GroupEvent {
        audiences = List.copyOf(audiences);
        recordedBy = List.copyOf(recordedBy);
    }

    /** What is planned. */
    public record Draft(
            String programme,
            @Nullable String cohort,
            String kind,
            @Nullable String theme,
            LocalDate plannedOn,
            List<String> audiences,
            @Nullable Integer invited) {}

    /** Plans an event. */
    public static Decision<GroupEvent> planned(Draft draft, String recordedBy) {
        return Decision.changed(
                new GroupEvent(
                        draft.programme(),
                        draft.cohort(),
                        draft.kind(),
                        draft.theme(),
                        draft.plannedOn(),
                        null,
                        null,
                        draft.audiences().stream().distinct().toList(),
                        draft.invited(),
                        null,
                        List.of(recordedBy),
                        null,
                        EventState.PLANNED),
                PLANNED);
    }

    /**
     * It took place. Refusals: {@code event-not-planned}, {@code attendance-too-long} above {@value
     * Attendance#MOST} ids.
     */
    public Decision<GroupEvent> held(LocalDate on, Attendance attendance, Meeting.Recorder by) {
        if (state != EventState.PLANNED) {
            return notPlanned();
        }
        if (attendance.named() > Attendance.MOST) {
            return Decision.refused("attendance-too-long", Map.of("most", Attendance.MOST));
        }
        return Decision.changed(settled(EventState.HELD, on, null, attendance, by), HELD);
    }

    /** It is called off; {@code event-not-planned} where it already was held or cancelled. */
    public Decision<GroupEvent> cancelled(LocalDate on, Meeting.Recorder by) {
        return state == EventState.PLANNED
                ? Decision.changed(settled(EventState.CANCELLED, null, on, null, by), CANCELLED)
                : notPlanned();
    }

    /** The event as if this person had not come. */
    public Decision<GroupEvent> without(String person) {
        if (attendance == null || attendance.without(person).equals(attendance)) {
            return Decision.unchanged();
        }
        return Decision.changed(
                new GroupEvent(
                        programme,
                        cohort,
                        kind,
                        theme,
                        plannedOn,
                        heldOn,
                        cancelledOn,
                        audiences,
                        invited,
                        attendance.without(person),
                        recordedBy,
                        toldBy,
                        state),
                PERSON_ERASED);
    }

    private GroupEvent settled(
            EventState next,
            @Nullable LocalDate held,
            @Nullable LocalDate cancelled,
            @Nullable Attendance came,
            Meeting.Recorder by) {
        return new GroupEvent(
                programme,
                cohort,
                kind,
                theme,
                plannedOn,
                held,
                cancelled,
                audiences,
                invited,
                came,
                List.of(recordedBy.getFirst(), by.membership()),
                by.toldBy(),
                next);
    }

    private Decision<GroupEvent> notPlanned() {
        return Decision.refused(
                "event-not-planned", Map.of("state", state.name().toLowerCase(Locale.ROOT)));
    }
}
