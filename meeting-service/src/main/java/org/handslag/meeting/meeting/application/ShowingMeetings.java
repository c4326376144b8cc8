package org.handslag.meeting.meeting.application;

import java.util.Map;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.reach.OwnAccess;
import org.handslag.meeting.reach.Reach;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.springframework.stereotype.Component;

/** Shows meetings. */
@Component
public class ShowingMeetings {
    private final Aggregates<Meeting> meetings;
    private final OwnAccess access;

    ShowingMeetings(Aggregates<Meeting> meetings, OwnAccess access) {
        this.meetings = meetings;
        this.access = access;
    }

    /** One meeting. */
    public Stored<Meeting> show(Call call, String id) {
        Stored<Meeting> stored = meetings.get(call.tenant(), id);
        call.mustReach(Circles.target(stored.state()));
        Circles.mustHold(access, call, stored.state());
        return stored;
    }

    /**
     * The meetings that the caller may see.
     *
     * @param equal what is asked for, by field of the document
     */
    public Page<Stored<Meeting>> list(Call call, Map<String, String> equal, Paging paging) {
        Page<Stored<Meeting>> page = Reach.list(meetings, call, equal, paging, Circles::target);
        return new Page<>(
                page.items().stream()
                        .filter(
                                stored ->
                                        access.holds(
                                                call,
                                                stored.state().cohort(),
                                                stored.state().pair(),
                                                stored.state().persons()))
                        .toList(),
                page.next());
    }
}
