package org.handslag.meeting.meeting.application;

import java.time.Clock;
import java.util.List;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.meeting.model.Minutes;
import org.handslag.meeting.meeting.model.Recording.ToldBy;
import org.handslag.meeting.reach.OwnAccess;
import org.handslag.platform.access.Person;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes and reads minutes. */
@Component
public class WritingMinutes {
    private final Aggregates<Meeting> meetings;
    private final OwnAccess access;
    private final MinutesRules rules;
    private final Clock clock;

    WritingMinutes(
            Aggregates<Meeting> meetings, OwnAccess access, MinutesRules rules, Clock clock) {
        this.rules = rules;
        this.meetings = meetings;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Adds a version.
     *
     * @param toldBy whose words staff put down; null: the caller's own
     * @throws ProblemException 403 or 409 where the blueprint gives the minutes to somebody else
     */
    public Result<Meeting> write(Call call, String id, String text, @Nullable ToldBy toldBy) {
        return meetings.change(
                call,
                id,
                stored -> {
                    call.mustReach(Circles.target(stored.state()));
                    Circles.mustHold(access, call, stored.state());
                    rules.mustWrite(call, stored.state(), toldBy);
                    return stored.state()
                            .minuted(
                                    new Minutes(
                                            text(call, stored.state(), text, toldBy),
                                            call.caller().membership(),
                                            clock.instant()));
                });
    }

    private static PrivateText text(
            Call call, Meeting meeting, String text, @Nullable ToldBy toldBy) {
        @Nullable Person author = call.caller().person();
        if (author != null) {
            return PrivateText.about(author.id(), text);
        }
        if (toldBy == ToldBy.MENTOR && meeting.pair() != null) {
            return PrivateText.about(meeting.persons().getFirst(), text);
        }
        return meeting.participants().size() == 1
                ? PrivateText.about(meeting.participants().getFirst(), text)
                : PrivateText.ofTenant(text);
    }

    /** Of a meeting's minutes, the versions that are for the caller, the oldest first. */
    public List<Minutes> readable(Call call, Meeting meeting) {
        return rules.readable(call, meeting);
    }

    /** The meeting with every version of its minutes. */
    public Stored<Meeting> read(Call call, String id) {
        Stored<Meeting> stored = meetings.get(call.tenant(), id);
        call.mustReach(Circles.target(stored.state()));
        Circles.mustHold(access, call, stored.state());
        return stored;
    }
}
