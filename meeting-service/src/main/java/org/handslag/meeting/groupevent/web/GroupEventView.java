package org.handslag.meeting.groupevent.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handslag.meeting.groupevent.model.Attendance;
import org.handslag.meeting.groupevent.model.EventState;
import org.handslag.meeting.groupevent.model.GroupEvent;
import org.handslag.meeting.meeting.model.Recording;
import org.handslag.platform.access.Caller;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A group event, as it is answered.
 *
 * @param attendance who came, as far as the caller may know of them
 * @param conclusions how many versions its conclusions have
 * @param recordedBy the memberships of who planned it and who settled it, and {@code toldBy} who
 *     told what came of it
 */
record GroupEventView(
        String id,
        String programme,
        @Nullable String cohort,
        String kind,
        @Nullable String theme,
        LocalDate plannedOn,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate cancelledOn,
        List<String> audiences,
        @Nullable Integer invited,
        @Nullable Came attendance,
        EventState state,
        @Nullable String group,
        int conclusions,
        List<String> recordedBy,
        Recording.@Nullable ToldBy toldBy) {

    /** Who came; of others, how many of each audience. */
    record Came(
            @PersonId List<String> participants,
            @PersonId List<String> mentors,
            List<Others> others) {

        private static Came of(Attendance attendance) {
            return new Came(
                    attendance.participants(),
                    attendance.mentors(),
                    attendance.others().entrySet().stream()
                            .map(one -> new Others(one.getKey(), one.getValue()))
                            .toList());
        }
    }

    /** How many of an audience came besides those who are named. */
    record Others(String audience, int count) {}

    /** A mentor is not checked when they are named, so an id that is nobody's is left out, too. */
    private static Attendance known(Caller caller, Attendance attendance) {
        caller.sight()
                .look(
                        Stream.of(attendance.participants(), attendance.mentors())
                                .flatMap(List::stream)
                                .collect(Collectors.toSet()));
        return attendance.ofThose(caller::mayKnow, caller::knows);
    }

    static GroupEventView of(Caller caller, Stored<GroupEvent> stored) {
        GroupEvent event = stored.state();
        Attendance attendance = event.attendance();
        return new GroupEventView(
                stored.id(),
                event.programme(),
                event.cohort(),
                event.kind(),
                event.theme(),
                event.plannedOn(),
                event.heldOn(),
                event.cancelledOn(),
                event.audiences(),
                event.invited(),
                attendance == null ? null : Came.of(known(caller, attendance)),
                event.state(),
                event.group(),
                event.conclusions().size(),
                event.recordedBy(),
                event.toldBy());
    }
}
