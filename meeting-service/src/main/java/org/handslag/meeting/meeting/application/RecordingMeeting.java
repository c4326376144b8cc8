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
import org.handslag.meeting.meeting.model.Purpose;
import org.handslag.meeting.meeting.model.Recording.ToldBy;
import org.handslag.meeting.mirrored.Definition;
import org.handslag.meeting.mirrored.Known;
import org.handslag.meeting.mirrored.MeetingKind;
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
     * @param pair for a pair's meeting; else mentor and cohort, or participant and cohort
     * @param format null: as the kind of meeting says
     * @param minutesLong how long a held one was
     * @param purpose null: as the kind of meeting says
     * @param heldOn given afterwards, or {@code missedOn} with its reason; else {@code plannedOn}
     *     says when it is to be
     */
    public record Order(
            @Nullable String pair,
            @Nullable String mentor,
            @Nullable String cohort,
            @Nullable String participant,
            String kind,
            @Nullable Format format,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate heldOn,
            @Nullable LocalDate missedOn,
            @Nullable String missedReason,
            List<String> participants,
            @Nullable Integer minutesLong,
            @Nullable String theme,
            @Nullable Purpose purpose,
            @Nullable ToldBy toldBy) {

        private boolean says(String field) {
            return switch (field) {
                case "mentor" -> mentor != null;
                case "cohort" -> cohort != null;
                default -> participant != null;
            };
        }
    }

    /**
     * @throws ProblemException 400 where the order names something unknown or out of the caller's
     *     reach, or contradicts itself
     */
    public Result<Meeting> record(Call call, Order order) {
        Circle circle = circles.namedBy(call, circle(call, order));
        Set<String> persons = Circles.persons(circle);
        Target target = Circles.target(circle);
        boolean stranger =
                circle.ofGroup()
                        && !call.caller().mayKnow(Objects.requireNonNull(circle.mentor()), target);
        // As if it were not there: another answer would tell that somebody else's pair is.
        if (!call.caller().reaches(stranger ? Target.ofProgramme(circle.programme()) : target)) {
            throw Faults.unknown(place(circle));
        }
        access.mustHold(call, circle.cohort(), circle.pair(), persons);
        Definition definition = definition(call, circle);
        MeetingKind kind = KindRules.of(definition, circle, "/kind", order.kind());
        if (circle.ofGroup() && (stranger || circle.bonds().isEmpty())) {
            throw Faults.unknown("/mentor");
        }
        if (circle.participant() != null && !call.caller().reachesMoreThanOwn()) {
            throw Faults.invalid("/participant");
        }
        Occurrence occurrence = occurrence(order, definition);
        Meeting.Draft draft =
                new Meeting.Draft(
                        order.kind(),
                        order.format() == null ? KindRules.format(kind) : order.format(),
                        Faults.dayOrNone("/plannedOn", order.plannedOn()),
                        KindRules.theme(kind, "/theme", order.theme()),
                        order.purpose() == null ? KindRules.purpose(kind) : order.purpose());
        Meeting.Recorder recorder =
                new Meeting.Recorder(call.caller().membership(), order.toldBy());
        Result<Meeting> result =
                meetings.create(call, id -> Meeting.recorded(draft, circle, occurrence, recorder));
        Plans.follow(plans, call, result);
        return ShowingMeetings.REACH.answerable(call, result);
    }

    private Circle circle(Call call, Order order) {
        if (order.pair() != null) {
            for (String also : List.of("mentor", "cohort", "participant")) {
                if (order.says(also)) {
                    throw Faults.invalid("/" + also);
                }
            }
            return circles.ofPair(call.tenant(), order.pair());
        }
        if (order.mentor() == null && order.participant() == null) {
            throw Faults.required("/pair");
        }
        if (order.cohort() == null) {
            throw Faults.required("/cohort");
        }
        if (order.participant() != null) {
            return circles.ofParticipant(
                    call.tenant(), order.cohort(), order.participant(), order.mentor());
        }
        return circles.ofMentor(
                call.tenant(), order.cohort(), Objects.requireNonNull(order.mentor()));
    }

    private Definition definition(Call call, Circle circle) {
        return known.programme(call.tenant(), circle.programme())
                .map(ProgrammeView::definition)
                .orElseThrow(() -> Faults.unknown(place(circle)));
    }

    private static String place(Circle circle) {
        return circle.ofPair() ? "/pair" : circle.ofGroup() ? "/cohort" : "/participant";
    }

    private static Occurrence occurrence(Order order, Definition definition) {
        if (order.heldOn() != null) {
            if (order.missedOn() != null) {
                throw Faults.invalid("/missedOn");
            }
            return new Occurrence.Held(
                    Faults.day("/heldOn", order.heldOn()),
                    order.participants(),
                    order.minutesLong(),
                    order.theme());
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
