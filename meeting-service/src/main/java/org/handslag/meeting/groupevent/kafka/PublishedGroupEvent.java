package org.handslag.meeting.groupevent.kafka;

import java.time.LocalDate;
import java.util.List;
import org.handslag.meeting.groupevent.model.Attendance;
import org.handslag.meeting.groupevent.model.EventState;
import org.handslag.meeting.groupevent.model.GroupEvent;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/**
 * What others may see of a group event: {@code contracts/events/group-events/schema.json}.
 *
 * @param conclusions how many versions its conclusions have; never a word of them
 */
public record PublishedGroupEvent(
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
        @Nullable String group,
        @Nullable Integer conclusions) {

    /** The published state of a group event. */
    public static PublishedGroupEvent of(Stored<GroupEvent> stored) {
        GroupEvent event = stored.state();
        return new PublishedGroupEvent(
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
                event.state(),
                event.group(),
                event.conclusions().isEmpty() ? null : event.conclusions().size());
    }
}
