package org.handslag.meeting.groupevent.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.meeting.groupevent.model.Attendance;
import org.handslag.meeting.groupevent.model.EventState;
import org.handslag.meeting.groupevent.model.GroupEvent;
import org.handslag.meeting.meeting.model.Recording;
import org.handslag.platform.access.Caller;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/**
 * A group event, as it is answered.
 *
 * @param attendance who came, as far as the caller may know of them
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
        @Nullable Attendance attendance,
        EventState state,
        List<String> recordedBy,
        Recording.@Nullable ToldBy toldBy) {

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
                attendance == null ? null : attendance.ofThose(caller::mayKnow),
                event.state(),
                event.recordedBy(),
                event.toldBy());
    }
}
