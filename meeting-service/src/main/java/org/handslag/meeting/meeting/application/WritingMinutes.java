package org.handslag.meeting.meeting.application;

import java.time.Clock;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.meeting.model.Minutes;
import org.handslag.meeting.reach.OwnAccess;
import org.handslag.platform.access.Person;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes and reads minutes. */
@Component
public class WritingMinutes {
    private final Aggregates<Meeting> meetings;
    private final OwnAccess access;
    private final Clock clock;

    WritingMinutes(Aggregates<Meeting> meetings, OwnAccess access, Clock clock) {
        this.meetings = meetings;
        this.access = access;
        this.clock = clock;
    }

    /** Adds a version. */
    public Result<Meeting> write(Call call, String id, String text) {
        return meetings.change(
                call,
                id,
                stored -> {
                    call.mustReach(Circles.target(stored.state()));
                    Circles.mustHold(access, call, stored.state());
                    return stored.state()
                            .minuted(
                                    new Minutes(
                                            text(call, stored.state(), text),
                                            call.caller().membership(),
                                            clock.instant()));
                });
    }

    private static PrivateText text(Call call, Meeting meeting, String text) {
        @Nullable Person author = call.caller().person();
        if (author != null) {
            return PrivateText.about(author.id(), text);
        }
        return meeting.participants().size() == 1
                ? PrivateText.about(meeting.participants().getFirst(), text)
                : PrivateText.ofTenant(text);
    }

    /** The meeting with every version of its minutes. */
    public Stored<Meeting> read(Call call, String id) {
        Stored<Meeting> stored = meetings.get(call.tenant(), id);
        call.mustReach(Circles.target(stored.state()));
        Circles.mustHold(access, call, stored.state());
        return stored;
    }
}
