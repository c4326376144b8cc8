package org.handslag.meeting.meeting.application;

import java.time.LocalDate;
import org.handslag.meeting.body.Faults;
import org.handslag.meeting.meeting.model.Circle;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.meeting.model.Purpose;
import org.handslag.meeting.meeting.model.Recording.ToldBy;
import org.handslag.meeting.mirrored.Definition;
import org.handslag.meeting.mirrored.Known;
import org.handslag.meeting.mirrored.MeetingKind;
import org.handslag.meeting.mirrored.ProgrammeView;
import org.handslag.platform.access.Person;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A participant asks for a meeting with staff, who plan it then. */
@Component
public class AskingForFollowUp {
    private final Circles circles;
    private final Known known;
    private final Aggregates<Meeting> meetings;

    AskingForFollowUp(Circles circles, Known known, Aggregates<Meeting> meetings) {
        this.circles = circles;
        this.known = known;
        this.meetings = meetings;
    }

    /**
     * What is asked for.
     *
     * @param participant who asks; null: the caller
     * @param cohort the id of the cohort of whose programme it is about
     * @param kind the blueprint's key; null: its first kind of follow-up meetings
     * @param wish what for, in own words
     */
    public record Order(
            @Nullable String participant,
            String cohort,
            @Nullable String kind,
            LocalDate on,
            @Nullable String wish,
            @Nullable ToldBy toldBy) {
        @Override
        public String toString() {
            return "Order[…]";
        }
    }

    /**
     * @throws ProblemException 400 where the order names something unknown or out of the caller's
     *     reach, or the programme has no meetings of participants with staff
     */
    public Result<Meeting> ask(Call call, Order order) {
        String participant = participant(call, order);
        Circle circle = circles.ofParticipant(call.tenant(), order.cohort(), participant, null);
        if (!call.caller().reaches(Circles.target(circle))) {
            throw Faults.unknown("/participant");
        }
        MeetingKind kind = kind(call, circle, order.kind());
        Meeting.Draft draft =
                new Meeting.Draft(kind.key(), KindRules.format(kind), null, null, purpose(kind));
        Meeting.Asked asked =
                new Meeting.Asked(
                        Faults.day("/on", order.on()),
                        PrivateText.aboutOrNull(participant, order.wish()));
        Meeting.Recorder recorder =
                new Meeting.Recorder(call.caller().membership(), order.toldBy());
        return ShowingMeetings.REACH.answerable(
                call, meetings.create(call, id -> Meeting.asked(draft, circle, asked, recorder)));
    }

    private static String participant(Call call, Order order) {
        if (order.participant() != null) {
            return order.participant();
        }
        Person person = call.caller().person();
        if (person == null || person.kind() != Person.Kind.PARTICIPANT) {
            throw Faults.required("/participant");
        }
        return person.id();
    }

    private static Purpose purpose(MeetingKind kind) {
        Purpose purpose = KindRules.purpose(kind);
        return purpose == null ? Purpose.FOLLOW_UP : purpose;
    }

    private MeetingKind kind(Call call, Circle circle, @Nullable String key) {
        Definition definition =
                known.programme(call.tenant(), circle.programme())
                        .map(ProgrammeView::definition)
                        .orElseThrow(() -> Faults.unknown("/cohort"));
        if (key != null) {
            return KindRules.of(definition, circle, "/kind", key);
        }
        return definition.meetingKinds().stream()
                .filter(MeetingKind::ofParticipant)
                .filter(kind -> purpose(kind) == Purpose.FOLLOW_UP)
                .findFirst()
                .orElseThrow(() -> Faults.required("/kind"));
    }
}
