package org.handslag.meeting.groupevent.application;

import java.util.Map;
import org.handslag.meeting.groupevent.model.GroupEvent;
import org.handslag.platform.access.Placing;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.reach.Reach;
import org.springframework.stereotype.Component;

/** Shows group events. */
@Component
public class ShowingGroupEvents {
    private static final Reach<GroupEvent> REACH =
            new Reach<>(
                    Placing.ofProgramme("state.programme"),
                    stored -> SettlingGroupEvent.target(stored.state()));

    private final Aggregates<GroupEvent> events;

    ShowingGroupEvents(Aggregates<GroupEvent> events) {
        this.events = events;
    }

    /** One event. */
    public Stored<GroupEvent> show(Call call, String id) {
        Stored<GroupEvent> stored = events.get(call.tenant(), id);
        call.mustReach(SettlingGroupEvent.target(stored.state()));
        return stored;
    }

    /**
     * The events that the caller may see.
     *
     * @param equal what is asked for, by field of the document
     */
    public Page<Stored<GroupEvent>> list(Call call, Map<String, String> equal, Paging paging) {
        return REACH.list(events, call, equal, paging);
    }
}
