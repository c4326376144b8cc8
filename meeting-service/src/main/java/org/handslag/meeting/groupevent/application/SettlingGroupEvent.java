package org.handslag.meeting.groupevent.application;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handslag.meeting.body.Faults;
import org.handslag.meeting.groupevent.model.Attendance;
import org.handslag.meeting.groupevent.model.GroupEvent;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.meeting.model.Recording.ToldBy;
import org.handslag.meeting.mirrored.AdmissionView;
import org.handslag.meeting.mirrored.Definition;
import org.handslag.meeting.mirrored.Known;
import org.handslag.meeting.mirrored.ProgrammeView;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what became of a planned event: held, with those who came, or cancelled. */
@Component
public class SettlingGroupEvent {
    private final Known known;
    private final Aggregates<GroupEvent> events;

    SettlingGroupEvent(Known known, Aggregates<GroupEvent> events) {
        this.known = known;
        this.events = events;
    }

    /**
     * It took place. Participants must have an admission in the programme; mentors are taken as
     * they are named, since a mentor's event may not have come yet; whoever is unknown or concealed
     * is not named in answers.
     *
     * @param participants as the caller named them, for the places of faults
     * @throws ProblemException 400 where somebody or an audience is unknown
     */
    public Result<GroupEvent> hold(
            Call call,
            String id,
            LocalDate on,
            List<String> participants,
            Attendance came,
            @Nullable ToldBy toldBy) {
        Faults.day("/heldOn", on);
        GroupEvent event = events.get(call.tenant(), id).state();
        call.mustReach(target(event));
        check(call, event.programme(), participants, came);
        Meeting.Recorder recorder = new Meeting.Recorder(call.caller().membership(), toldBy);
        return events.change(call, id, stored -> stored.state().held(on, came, recorder));
    }

    /** It was called off. */
    public Result<GroupEvent> cancel(Call call, String id, LocalDate on, @Nullable ToldBy toldBy) {
        Faults.day("/on", on);
        Meeting.Recorder recorder = new Meeting.Recorder(call.caller().membership(), toldBy);
        return events.change(
                call,
                id,
                stored -> {
                    call.mustReach(target(stored.state()));
                    return stored.state().cancelled(on, recorder);
                });
    }

    /** Of somebody whom the caller may not know of, it is not said that there is such a person. */
    private void check(Call call, String programme, List<String> participants, Attendance came) {
        Definition definition =
                known.programme(call.tenant(), programme)
                        .map(ProgrammeView::definition)
                        .orElseThrow(() -> ProblemException.unavailable("not-yet-applied", 2));
        for (String audience : came.others().keySet()) {
            if (!definition.allowsAudience(audience)) {
                throw Faults.unknown("/others");
            }
        }
        if (participants.isEmpty()) {
            return;
        }
        Set<String> admitted = new HashSet<>();
        for (AdmissionView admission : known.admissionsOf(call.tenant(), programme)) {
            admitted.add(admission.participant());
        }
        for (int at = 0; at < participants.size(); at++) {
            if (!admitted.contains(participants.get(at))
                    || !call.caller().mayKnow(participants.get(at))) {
                throw Faults.unknown("/participants/" + at);
            }
        }
    }

    static Target target(GroupEvent event) {
        return Target.ofProgramme(event.programme());
    }
}
