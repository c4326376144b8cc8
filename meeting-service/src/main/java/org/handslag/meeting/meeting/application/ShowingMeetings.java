package org.handslag.meeting.meeting.application;

import java.util.List;
import java.util.Map;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.meeting.model.Minutes;
import org.handslag.meeting.reach.OwnAccess;
import org.handslag.platform.access.Caller;
import org.handslag.platform.access.Placing;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.reach.Reach;
import org.springframework.stereotype.Component;

/** Shows meetings. */
@Component
public class ShowingMeetings {
    static final Reach<Meeting> REACH =
            new Reach<>(
                    Placing.ofProgramme("state.programme")
                            .participant("state.persons")
                            .mentor("state.persons"),
                    stored -> Circles.target(stored.state()));

    private final Aggregates<Meeting> meetings;
    private final OwnAccess access;

    ShowingMeetings(Aggregates<Meeting> meetings, OwnAccess access) {
        this.meetings = meetings;
        this.access = access;
    }

    /** Whose own a meeting is. */
    public static Target target(Meeting meeting) {
        return Circles.target(meeting);
    }

    /** The versions of its minutes whose words are of somebody whom the caller may know of. */
    public static List<Minutes> minutes(Caller caller, Meeting meeting) {
        Target target = target(meeting);
        return meeting.minutes().stream()
                .filter(
                        version ->
                                version.text()
                                        .about()
                                        .filter(person -> !caller.mayKnow(person, target))
                                        .isEmpty())
                .toList();
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
     * @param equal what is asked for, by field of the document; nothing is found by a mentor of
     *     whom the caller may not know
     */
    public Page<Stored<Meeting>> list(Call call, Map<String, String> equal, Paging paging) {
        return REACH.list(
                meetings,
                call,
                equal,
                paging,
                stored ->
                        call.caller().mayAskFor(equal.get("state.mentor"), target(stored.state()))
                                && access.holds(
                                        call,
                                        stored.state().cohort(),
                                        stored.state().pair(),
                                        stored.state().persons()));
    }
}
