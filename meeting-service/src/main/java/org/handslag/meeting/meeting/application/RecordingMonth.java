package org.handslag.meeting.meeting.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.meeting.body.Faults;
import org.handslag.meeting.meeting.model.Circle;
import org.handslag.meeting.meeting.model.Format;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.meeting.model.MeetingState;
import org.handslag.meeting.meeting.model.Occurrence;
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
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.id.Ids;
import org.handslag.platform.problem.Problem.Fault;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records a month's meetings of many pairs at once: held against everything first and refused
 * whole, then applied row by row. A meeting of the pair, of the kind and on the day that is there
 * already is not made twice, so that the same month can be sent again with more rows.
 */
@Component
public class RecordingMonth {
    private final Circles circles;
    private final Known known;
    private final Aggregates<Meeting> meetings;
    private final DrawingPlans plans;
    private final OwnAccess access;

    RecordingMonth(
            Circles circles,
            Known known,
            Aggregates<Meeting> meetings,
            DrawingPlans plans,
            OwnAccess access) {
        this.circles = circles;
        this.known = known;
        this.meetings = meetings;
        this.plans = plans;
        this.access = access;
    }

    /**
     * What is recorded.
     *
     * @param programme the id of the programme that all pairs are of
     * @param month in which every day lies
     */
    public record Order(
            String programme, YearMonth month, List<Row> rows, @Nullable ToldBy toldBy) {}

    /**
     * One meeting of one pair.
     *
     * @param heldOn or {@code missedOn} with its reason
     */
    public record Row(
            String pair,
            String kind,
            @Nullable Format format,
            @Nullable LocalDate heldOn,
            @Nullable LocalDate missedOn,
            @Nullable String missedReason,
            @Nullable Integer minutesLong,
            @Nullable String theme) {}

    /**
     * What became of a row.
     *
     * @param meeting the meeting's id; null where it was refused after all
     * @param version the meeting's version
     * @param recorded whether this request made it
     * @param refused why not, where a pair changed in the meantime
     */
    public record Outcome(
            String pair,
            String kind,
            LocalDate on,
            @Nullable String meeting,
            long version,
            boolean recorded,
            @Nullable String refused) {}

    private record Ready(Meeting.Draft draft, Circle circle, Occurrence occurrence) {}

    private record Key(String pair, String kind, LocalDate on) {}

    /**
     * @return what became of each row, in their order
     * @throws ProblemException 400 with every fault of every row, where there is one
     */
    public List<Outcome> record(Call call, Order order) {
        if (!call.caller().actsIn(order.programme())) {
            throw Faults.unknown("/programme");
        }
        Definition definition =
                known.programme(call.tenant(), order.programme())
                        .map(ProgrammeView::definition)
                        .orElseThrow(() -> Faults.unknown("/programme"));
        Meeting.Recorder recorder =
                new Meeting.Recorder(call.caller().membership(), order.toldBy());
        List<Fault> faults = new ArrayList<>();
        Map<Key, Ready> ready = new HashMap<>();
        List<Key> keys = new ArrayList<>();
        for (int at = 0; at < order.rows().size(); at++) {
            try {
                Ready row = ready(call, order, order.rows().get(at), definition);
                Key key = key(order.rows().get(at));
                if (ready.put(key, row) != null) {
                    throw ProblemException.invalid("", "duplicate", Map.of());
                }
                refuseEarly(row, recorder);
                keys.add(key);
            } catch (ProblemException e) {
                for (Fault fault : e.problem().faults()) {
                    faults.add(
                            new Fault(
                                    "/rows/" + at + fault.pointer(), fault.code(), fault.values()));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        Map<Key, Stored<Meeting>> there = there(call, keys);
        return keys.stream()
                .map(
                        key ->
                                Optional.ofNullable(there.get(key))
                                        .map(found -> present(key, found))
                                        .orElseGet(
                                                () -> apply(call, key, ready.get(key), recorder)))
                .toList();
    }

    private Ready ready(Call call, Order order, Row row, Definition definition) {
        Circle circle = circles.namedBy(call, circles.ofPair(call.tenant(), row.pair()));
        Target target = Circles.target(circle);
        boolean reached =
                circle.programme().equals(order.programme())
                        && call.caller().reaches(target)
                        && access.holds(
                                call, circle.cohort(), circle.pair(), Circles.persons(circle));
        if (!reached) {
            throw Faults.unknown("/pair");
        }
        MeetingKind kind = KindRules.of(definition, circle, "/kind", row.kind());
        String theme = KindRules.theme(kind, "/theme", row.theme());
        Meeting.Draft draft =
                new Meeting.Draft(
                        row.kind(),
                        row.format() == null ? KindRules.format(kind) : row.format(),
                        null,
                        theme,
                        KindRules.purpose(kind));
        return new Ready(draft, circle, occurrence(row, order.month(), definition));
    }

    private static Occurrence occurrence(Row row, YearMonth month, Definition definition) {
        if (row.heldOn() == null && row.missedOn() == null) {
            throw Faults.required("/heldOn");
        }
        if (row.heldOn() != null && row.missedOn() != null) {
            throw Faults.invalid("/missedOn");
        }
        return row.heldOn() != null
                ? new Occurrence.Held(
                        within(month, "/heldOn", row.heldOn()),
                        List.of(),
                        row.minutesLong(),
                        row.theme())
                : new Occurrence.Missed(
                        within(month, "/missedOn", key(row).on()),
                        SettlingMeeting.reason("/missedReason", row.missedReason(), definition));
    }

    private static LocalDate within(YearMonth month, String at, LocalDate day) {
        if (!YearMonth.from(day).equals(month)) {
            throw ProblemException.invalid(at, "other-month", Map.of("month", month.toString()));
        }
        return day;
    }

    private static Key key(Row row) {
        LocalDate on = row.heldOn() == null ? row.missedOn() : row.heldOn();
        if (on == null) {
            throw Faults.required("/heldOn");
        }
        return new Key(row.pair(), row.kind(), on);
    }

    private static void refuseEarly(Ready row, Meeting.Recorder recorder) {
        if (recorded(row, recorder) instanceof Decision.Refused<Meeting>(var refusal)) {
            throw ProblemException.invalid("", refusal.code(), refusal.values());
        }
    }

    private static Decision<Meeting> recorded(Ready row, Meeting.Recorder recorder) {
        return Meeting.recorded(row.draft(), row.circle(), row.occurrence(), recorder);
    }

    private Map<Key, Stored<Meeting>> there(Call call, List<Key> keys) {
        Map<Key, Stored<Meeting>> there = new HashMap<>();
        Set<String> pairs = new HashSet<>();
        keys.forEach(key -> pairs.add(key.pair()));
        if (pairs.isEmpty()) {
            return there;
        }
        Map<String, Object> asked =
                Map.of(
                        "state.pair",
                        pairs,
                        "state.state",
                        Set.of(MeetingState.HELD, MeetingState.MISSED));
        for (Stored<Meeting> stored : meetings.all(call.tenant(), asked)) {
            Meeting meeting = stored.state();
            LocalDate on = meeting.heldOn() == null ? meeting.missedOn() : meeting.heldOn();
            if (meeting.pair() != null && on != null) {
                there.putIfAbsent(new Key(meeting.pair(), meeting.kind(), on), stored);
            }
        }
        return there;
    }

    private static Outcome present(Key key, Stored<Meeting> found) {
        return new Outcome(
                key.pair(), key.kind(), key.on(), found.id(), found.version(), false, null);
    }

    private Outcome apply(Call call, Key key, Ready row, Meeting.Recorder recorder) {
        String id =
                Ids.derived(
                        "meeting-of-month",
                        call.tenant().key(),
                        key.pair(),
                        key.kind(),
                        key.on().toString());
        Result<Meeting> result = meetings.create(call.about(id), id, () -> recorded(row, recorder));
        Plans.follow(plans, call, result);
        return switch (result) {
            case Result.Written<Meeting>(var stored, boolean created, long version) ->
                    new Outcome(
                            key.pair(), key.kind(), key.on(), stored.id(), version, created, null);
            case Result.Refused<Meeting>(var refusal) ->
                    new Outcome(key.pair(), key.kind(), key.on(), null, 0, false, refusal.code());
        };
    }
}
