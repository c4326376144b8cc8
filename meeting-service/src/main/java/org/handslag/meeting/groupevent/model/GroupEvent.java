package org.handslag.meeting.groupevent.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.meeting.model.Minutes;
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
 * @param group the id of the group that it is for; null: for whoever is invited
 * @param conclusions what was concluded, every version, the oldest first: about the group, not
 *     about persons; stays inside this service
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
        EventState state,
        @Nullable String group,
        @Nullable List<Minutes> conclusions) {

    public static final String PLANNED = "group-event.planned.v1";
    public static final String HELD = "group-event.held.v1";
    public static final String CANCELLED = "group-event.cancelled.v1";
    public static final String CONCLUDED = "group-event.concluded.v1";
    public static final String PERSON_ERASED = "group-event.person-erased.v1";

    public GroupEvent {
        audiences = List.copyOf(audiences);
        recordedBy = List.copyOf(recordedBy);
        conclusions = conclusions == null ? List.of() : List.copyOf(conclusions);
    }

    /** What was concluded, every version, the oldest first. */
    @Override
    public List<Minutes> conclusions() {
        return conclusions == null ? List.of() : conclusions;
    }

    /** What is planned. */
    public record Draft(
            String programme,
            @Nullable String cohort,
            String kind,
            @Nullable String theme,
            LocalDate plannedOn,
            List<String> audiences,
            @Nullable Integer invited,
            @Nullable String group) {

        /** One for whoever is invited. */
        public Draft(
                String programme,
                @Nullable String cohort,
                String kind,
                @Nullable String theme,
                LocalDate plannedOn,
                List<String> audiences,
                @Nullable Integer invited) {
            this(programme, cohort, kind, theme, plannedOn, audiences, invited, null);
        }
    }

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
                        EventState.PLANNED,
                        draft.group(),
                        List.of()),
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
                        state,
                        group,
                        conclusions),
                PERSON_ERASED);
    }

    /**
     * Adds a version of what was concluded; none is ever overwritten. Refusals: {@code
     * event-not-held}, {@code minutes-full} at {@value Minutes#MOST_VERSIONS} versions.
     */
    public Decision<GroupEvent> concluded(Minutes version) {
        if (state != EventState.HELD) {
            return Decision.refused(
                    "event-not-held", Map.of("state", state.name().toLowerCase(Locale.ROOT)));
        }
        if (conclusions().size() >= Minutes.MOST_VERSIONS) {
            return Decision.refused("minutes-full", Map.of("most", Minutes.MOST_VERSIONS));
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
                        attendance,
                        recordedBy,
                        toldBy,
                        state,
                        group,
                        Stream.concat(conclusions().stream(), Stream.of(version)).toList()),
                CONCLUDED);
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
                next,
                group,
                conclusions);
    }

    private Decision<GroupEvent> notPlanned() {
        return Decision.refused(
                "event-not-planned", Map.of("state", state.name().toLowerCase(Locale.ROOT)));
    }
}
