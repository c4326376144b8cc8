package org.handslag.meeting.groupevent.application;

import java.time.Clock;
import org.handslag.meeting.groupevent.model.GroupEvent;
import org.handslag.meeting.meeting.model.Minutes;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.PrivateText;
import org.springframework.stereotype.Component;

/** Writes down what a group concluded at an event. */
@Component
public class ConcludingGroupEvent {
    private final Aggregates<GroupEvent> events;
    private final Clock clock;

    ConcludingGroupEvent(Aggregates<GroupEvent> events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Adds a version: the tenant's own words, about nobody in particular. */
    public Result<GroupEvent> conclude(Call call, String id, String text) {
        return events.change(
                call,
                id,
                stored -> {
                    call.mustReach(SettlingGroupEvent.target(stored.state()));
                    return stored.state()
                            .concluded(
                                    new Minutes(
                                            PrivateText.ofTenant(text),
                                            call.caller().membership(),
                                            clock.instant()));
                });
    }
}
