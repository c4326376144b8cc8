package org.handslag.meeting.meeting.application;

import java.time.LocalDate;
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
     * @throws ProblemException 400 where the kind of meeting has no such theme
     */
    public Result<Meeting> hold(
            Call call, String id, Occurrence.Held held, @Nullable ToldBy toldBy) {
        Faults.day("/heldOn", held.on());
        if (held.theme() != null) {
            Meeting meeting = reached(call, id);
            definition(call, meeting)
                    .meetingKind(meeting.kind())
                    .ifPresent(kind -> KindRules.theme(kind, "/theme", held.theme()));
        }
        Result<Meeting> result = settle(call, id, held, toldBy);
        Plans.follow(plans, call, result);
        return result;
    }

    /** It was missed, for one of the blueprint's reasons. */
    public Result<Meeting> miss(
            Call call, String id, LocalDate on, String reason, @Nullable ToldBy toldBy) {
        Faults.day("/missedOn", on);
        Definition definition = definition(call, reached(call, id));
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

    /** A meeting that was asked for or planned is to be on this day. */
    public Result<Meeting> plan(Call call, String id, LocalDate on, @Nullable ToldBy toldBy) {
        Faults.day("/plannedOn", on);
        Meeting.Recorder recorder = new Meeting.Recorder(call.caller().membership(), toldBy);
        return meetings.change(
                call,
                id,
                stored -> {
                    Meeting meeting = stored.state();
                    call.mustReach(Circles.target(meeting));
                    Circles.mustHold(access, call, meeting);
                    return meeting.planned(on, circles.of(call, meeting), recorder);
                });
    }

    private Meeting reached(Call call, String id) {
        Meeting meeting = meetings.get(call.tenant(), id).state();
        call.mustReach(Circles.target(meeting));
        Circles.mustHold(access, call, meeting);
        return meeting;
    }

    private Definition definition(Call call, Meeting meeting) {
        return known.programme(call.tenant(), meeting.programme())
                .map(ProgrammeView::definition)
                .orElseThrow(() -> ProblemException.unavailable("not-yet-applied", 2));
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
