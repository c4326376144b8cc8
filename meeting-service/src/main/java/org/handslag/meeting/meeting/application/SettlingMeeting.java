package org.handslag.meeting.meeting.application;

import java.time.LocalDate;
import java.util.List;
import org.handslag.meeting.body.Faults;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.meeting.model.Occurrence;
import org.handslag.meeting.meeting.model.Recording.ToldBy;
import org.handslag.meeting.mirrored.Definition;
import org.handslag.meeting.mirrored.Known;
import org.handslag.meeting.mirrored.ProgrammeView;
import org.handslag.meeting.plan.application.DrawingPlans;
import org.handslag.meeting.reach.OwnAccess;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what became of a planned meeting: held, missed or cancelled. */
@Component
public class SettlingMeeting {
    private final Circles circles;
    private final Known known;
    private final Aggregates<Meeting> meetings;
    private final DrawingPlans plans;
    private final OwnAccess access;

    SettlingMeeting(
            Circles circles,
            Known known,
            Aggregates<Meeting> meetings,
            DrawingPlans plans,
            OwnAccess access) {
        this.access = access;
        this.circles = circles;
        this.known = known;
        this.meetings = meetings;
        this.plans = plans;
    }

    /**
     * It was held.
     *
     * @param present ids of the participants who were there; empty: nobody is named
     */
    public Result<Meeting> hold(
            Call call, String id, LocalDate on, List<String> present, @Nullable ToldBy toldBy) {
        Occurrence held = new Occurrence.Held(Faults.day("/heldOn", on), present);
        Result<Meeting> result = settle(call, id, held, toldBy);
        Plans.follow(plans, call, result);
        return result;
    }

    /** It was missed, for one of the blueprint's reasons. */
    public Result<Meeting> miss(
            Call call, String id, LocalDate on, String reason, @Nullable ToldBy toldBy) {
        Faults.day("/missedOn", on);
        Meeting meeting = meetings.get(call.tenant(), id).state();
        call.mustReach(Circles.target(meeting));
        Circles.mustHold(access, call, meeting);
        Definition definition =
                known.programme(call.tenant(), meeting.programme())
                        .map(ProgrammeView::definition)
                        .orElseThrow(() -> ProblemException.unavailable("not-yet-applied", 2));
        return settle(
                call, id, new Occurrence.Missed(on, reason("/reason", reason, definition)), toldBy);
    }

    /** It was called off. */
    public Result<Meeting> cancel(Call call, String id, LocalDate on, @Nullable ToldBy toldBy) {
        Faults.day("/on", on);
        Meeting.Recorder recorder = new Meeting.Recorder(call.caller().membership(), toldBy);
        return meetings.change(
                call,
                id,
                stored -> {
                    call.mustReach(Circles.target(stored.state()));
                    Circles.mustHold(access, call, stored.state());
                    return stored.state().cancelled(on, recorder);
                });
    }

    private Result<Meeting> settle(
            Call call, String id, Occurrence occurrence, @Nullable ToldBy toldBy) {
        Meeting.Recorder recorder = new Meeting.Recorder(call.caller().membership(), toldBy);
        return meetings.change(
                call,
                id,
                stored -> {
                    Meeting meeting = stored.state();
                    call.mustReach(Circles.target(meeting));
                    Circles.mustHold(access, call, meeting);
                    return meeting.settled(occurrence, circles.of(call, meeting), recorder);
                });
    }

    static String reason(String pointer, @Nullable String reason, Definition definition) {
        if (reason == null) {
            throw Faults.required(pointer);
        }
        if (!definition.allowsMissedReason(reason)) {
            throw Faults.unknown(pointer);
        }
        return reason;
    }
}
