package org.handslag.meeting.meeting.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.meeting.model.MeetingState;
import org.handslag.meeting.plan.application.HeldMeetings;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** Finds what pairs held among the meetings that were recorded. */
@Component
class MeetingsHeld implements HeldMeetings {
    private final Aggregates<Meeting> meetings;

    MeetingsHeld(Aggregates<Meeting> meetings) {
        this.meetings = meetings;
    }

    @Override
    public Map<String, Held> of(Tenant tenant, Collection<String> pairs) {
        Map<String, Held> held = new HashMap<>();
        if (pairs.isEmpty()) {
            return held;
        }
        Map<String, Object> asked = Map.of("state.pair", pairs, "state.state", MeetingState.HELD);
        for (Stored<Meeting> stored : meetings.all(tenant, asked)) {
            Meeting meeting = stored.state();
            if (meeting.pair() != null && meeting.heldOn() != null) {
                held.merge(meeting.pair(), held(meeting, meeting.heldOn()), MeetingsHeld::both);
            }
        }
        return held;
    }

    @Override
    public Map<String, List<LocalDate>> joint(Tenant tenant, String cohort, String mentor) {
        Map<String, Object> asked =
                Map.of(
                        "state.cohort", cohort,
                        "state.mentor", mentor,
                        "state.state", MeetingState.HELD);
        Map<String, List<LocalDate>> days = new HashMap<>();
        for (Stored<Meeting> stored : meetings.all(tenant, asked)) {
            Meeting meeting = stored.state();
            if (meeting.pair() == null
                    && meeting.participant() == null
                    && meeting.heldOn() != null) {
                days.computeIfAbsent(meeting.kind(), kind -> new ArrayList<>())
                        .add(meeting.heldOn());
            }
        }
        return days;
    }

    private static Held held(Meeting meeting, LocalDate on) {
        return new Held(
                on,
                meeting.theme() == null
                        ? Map.of()
                        : Map.of(meeting.kind(), Set.of(meeting.theme())));
    }

    private static Held both(Held one, Held other) {
        Map<String, Set<String>> themes = new HashMap<>(one.themes());
        other.themes().forEach((kind, more) -> themes.merge(kind, more, MeetingsHeld::union));
        return new Held(one.first().isBefore(other.first()) ? one.first() : other.first(), themes);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
