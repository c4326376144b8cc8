package org.handslag.meeting.groupevent.application;

import java.time.LocalDate;
import org.handslag.meeting.groupevent.model.GroupEvent;
import org.jspecify.annotations.Nullable;

/** That somebody came to an event: without the others who came. */
public record AttendedEvent(
        String programme, String kind, @Nullable String theme, @Nullable LocalDate heldOn) {
    /** What the event says of whoever came. */
    public static AttendedEvent of(GroupEvent event, String person) {
        return new AttendedEvent(event.programme(), event.kind(), event.theme(), event.heldOn());
    }
}
