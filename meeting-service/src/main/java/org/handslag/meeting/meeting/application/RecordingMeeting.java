package org.handslag.meeting.meeting.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.handslag.meeting.body.Faults;
import org.handslag.meeting.meeting.model.Circle;
import org.handslag.meeting.meeting.model.Format;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.meeting.model.Occurrence;
import org.handslag.meeting.meeting.model.Recording.ToldBy;
import org.handslag.meeting.mirrored.Definition;
import org.handslag.meeting.mirrored.Known;
import org.handslag.meeting.mirrored.ProgrammeView;
import org.handslag.meeting.plan.application.DrawingPlans;
import org.handslag.meeting.reach.OwnAccess;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records a meeting: one to come, or afterwards one that was held or missed. */
@Component
public class RecordingMeeting {
    private final Circles circles;
    private final Known known;
    private final Aggregates<Meeting> meetings;
    private final DrawingPlans plans;
    private final OwnAccess access;

    RecordingMeeting(
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
     * What is recorded.
     *
     * @param pair for a pair's meeting; else mentor and cohort
     * @param heldOn given afterwards, or {@code missedOn} with its reason; else {@code plannedOn}
     *     says when it is to be
     */
    public record Order(
            @Nullable String pair,
            @Nullable String mentor,
            @Nullable String cohort,
            String kind,
            Format format,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate heldOn,
            @Nullable LocalDate missedOn,
            @Nullable String missedReason,
            List<String> participants,
            @Nullable ToldBy toldBy) {}

    /**
     * @throws ProblemException 400 where the order names something unknown or out of the caller's
     *     reach, or contradicts itself
     */
    public Result<Meeting> record(Call call, Order order) {
        Circle circle = circles.namedBy(call, circle(call, order));
        Set<String> persons = Circles.persons(circle);
        Target target = Circles.target(circle);
        boolean stranger = !circle.ofPair() && !call.caller().mayKnow(circle.mentor(), target);
        // As if it were not there: another answer would tell that somebody else's pair is.
        if (!call.caller().reaches(stranger ? Target.ofProgramme(circle.programme()) : target)) {
            throw Faults.unknown(circle.ofPair() ? "/pair" : "/cohort");
        }
        access.mustHold(call, circle.cohort(), circle.pair(), persons);
        Definition definition = definition(call, circle);
        if (!definition
                .meetingKind(order.kind())
                .map(kind -> kind.ofGroup() != circle.ofPair())
                .orElseThrow(() -> Faults.unknown("/kind"))) {
            throw Faults.invalid("/kind");
        }
        if (!circle.ofPair() && (stranger || circle.bonds().isEmpty())) {
            throw Faults.unknown("/mentor");
        }
        Occurrence occurrence = occurrence(order, definition);
        Meeting.Draft draft =
                new Meeting.Draft(
                        order.kind(),
                        order.format(),
                        Faults.dayOrNone("/plannedOn", order.plannedOn()));
        Meeting.Recorder recorder =
                new Meeting.Recorder(call.caller().membership(), order.toldBy());
        Result<Meeting> result =
                meetings.create(call, id -> Meeting.recorded(draft, circle, occurrence, recorder));
        Plans.follow(plans, call, result);
        return ShowingMeetings.REACH.answerable(call, result);
    }

    private Circle circle(Call call, Order order) {
        if (order.pair() != null) {
            if (order.mentor() != null || order.cohort() != null) {
                throw Faults.invalid(order.mentor() != null ? "/mentor" : "/cohort");
            }
            return circles.ofPair(call.tenant(), order.pair());
        }
        if (order.mentor() == null) {
            throw Faults.required("/pair");
        }
        if (order.cohort() == null) {
            throw Faults.required("/cohort");
        }
        return circles.ofMentor(call.tenant(), order.cohort(), order.mentor());
    }

    private Definition definition(Call call, Circle circle) {
        return known.programme(call.tenant(), circle.programme())
                .map(ProgrammeView::definition)
                .orElseThrow(() -> Faults.unknown(circle.ofPair() ? "/pair" : "/cohort"));
    }

    private static Occurrence occurrence(Order order, Definition definition) {
        if (order.heldOn() != null) {
            if (order.missedOn() != null) {
                throw Faults.invalid("/missedOn");
            }
            return new Occurrence.Held(Faults.day("/heldOn", order.heldOn()), order.participants());
        }
        if (order.missedOn() != null) {
            return new Occurrence.Missed(
                    Faults.day("/missedOn", order.missedOn()),
                    SettlingMeeting.reason("/missedReason", order.missedReason(), definition));
        }
        if (order.plannedOn() == null) {
            throw Faults.required("/plannedOn");
        }
        return new Occurrence.Planned(
                Faults.day("/plannedOn", Objects.requireNonNull(order.plannedOn())));
    }
}
