package org.handslag.meeting.groupevent.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.meeting.groupevent.model.Attendance;
import org.handslag.meeting.groupevent.model.EventState;
import org.handslag.meeting.groupevent.model.GroupEvent;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** A group event, as it is answered. */
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
        EventState state) {

    static GroupEventView of(Stored<GroupEvent> stored) {
        GroupEvent event = stored.state();
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
                event.attendance(),
                event.state());
    }
}
