package org.handslag.meeting.meeting.mongo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.meeting.model.MeetingState;
import org.handslag.meeting.plan.application.FirstMeetings;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** Finds first meetings among those that were recorded. */
@Component
class FirstMeetingsHeld implements FirstMeetings {
    private final Aggregates<Meeting> meetings;

    FirstMeetingsHeld(Aggregates<Meeting> meetings) {
        this.meetings = meetings;
    }

    @Override
    public Map<String, LocalDate> of(Tenant tenant, Collection<String> pairs) {
        Map<String, LocalDate> first = new HashMap<>();
        if (pairs.isEmpty()) {
            return first;
        }
        Map<String, Object> held = Map.of("state.pair", pairs, "state.state", MeetingState.HELD);
        for (Stored<Meeting> stored : meetings.all(tenant, held)) {
            Meeting meeting = stored.state();
            if (meeting.pair() != null && meeting.heldOn() != null) {
                first.merge(meeting.pair(), meeting.heldOn(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return first;
    }
}
