package org.handslag.meeting.meeting.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.decision.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of one pair, or of a mentor with all own participants of a cohort.
 *
 * @param programme the programme's id
 * @param cohort the cohort's id
 * @param kind the blueprint's key of the kind of meeting
 * @param pair the pair's id; null for a mentor's group
 * @param mentor the mentor's id; null for a pair's meeting
 * @param persons ids of those whose own it is: the mentor and the participants of live pairs
 * @param participants ids of the participants who were there, ascending
 * @param minutes every version, the oldest first
 * @param recordings who put down what, the oldest first
 */
public record Meeting(
        String programme,
        String cohort,
        String kind,
        @Nullable String pair,
        @Nullable String mentor,
        List<String> persons,
        Format format,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate missedOn,
        @Nullable String missedReason,
        @Nullable LocalDate cancelledOn,
        List<String> participants,
        List<Minutes> minutes,
        List<Recording> recordings,
        MeetingState state) {

    public static final String PLANNED = "meeting.planned.v1";
    public static final String HELD = "meeting.held.v1";
    public static final String MISSED = "meeting.missed.v1";
    public static final String CANCELLED = "meeting.cancelled.v1";
    public static final String MINUTED = "meeting.minuted.v1";
    public static final String PERSON_ERASED = "meeting.person-erased.v1";
    public static final String MINUTES_ERASED = "meeting.minutes-erased.v1";

    public Meeting {
        persons = List.copyOf(persons);
        participants = List.copyOf(participants);
        minutes = List.copyOf(minutes);
        recordings = List.copyOf(recordings);
    }

    /**
     * What is wanted of a new meeting, whatever became of it.
     *
     * @param plannedOn the day it was planned for, where it was
     */
    public record Draft(String kind, Format format, @Nullable LocalDate plannedOn) {}

    /**
     * Records a meeting to come, or directly one that was held or missed.
     *
     * <p>Refusals: {@code pair-not-live} where no pair of the circle (or not the pair of somebody
     * present) was live on the day, {@code not-of-this-meeting} where somebody present has no pair
     * in it.
     */
    public static Decision<Meeting> recorded(
            Draft draft, Circle circle, Occurrence occurrence, Recorder recorder) {
        Meeting blank =
                new Meeting(
                        circle.programme(),
                        circle.cohort(),
                        draft.kind(),
                        circle.pair(),
                        circle.ofPair() ? null : circle.mentor(),
                        List.of(),
                        draft.format(),
                        draft.plannedOn(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        MeetingState.PLANNED);
        return blank.become(occurrence, circle, recorder);
    }

    /**
     * A planned meeting was held or missed. Refusals as for a new one, and {@code
     * meeting-not-planned} where it already is held, missed or cancelled.
     */
    public Decision<Meeting> settled(Occurrence occurrence, Circle circle, Recorder recorder) {
        return state == MeetingState.PLANNED ? become(occurrence, circle, recorder) : notPlanned();
    }

    /** A planned meeting is called off; {@code meeting-not-planned} where it is not planned. */
    public Decision<Meeting> cancelled(LocalDate on, Recorder recorder) {
        if (state != MeetingState.PLANNED) {
            return notPlanned();
        }
        return Decision.changed(
                with(MeetingState.CANCELLED, persons, null, null, null, on, List.of(), recorder),
                CANCELLED);
    }

    /**
     * Adds a version of the minutes; none is ever overwritten. Refusals: {@code meeting-not-held},
     * {@code minutes-full} at {@value Minutes#MOST_VERSIONS} versions.
     */
    public Decision<Meeting> minuted(Minutes version) {
        if (state != MeetingState.HELD) {
            return Decision.refused("meeting-not-held", Map.of("state", wire(state)));
        }
        if (minutes.size() >= Minutes.MOST_VERSIONS) {
            return Decision.refused("minutes-full", Map.of("most", Minutes.MOST_VERSIONS));
        }
        List<Minutes> all = Stream.concat(minutes.stream(), Stream.of(version)).toList();
        return Decision.changed(
                new Meeting(
                        programme,
                        cohort,
                        kind,
                        pair,
                        mentor,
                        persons,
                        format,
                        plannedOn,
                        heldOn,
                        missedOn,
                        missedReason,
                        cancelledOn,
                        participants,
                        all,
                        recordings,
                        state),
                MINUTED);
    }

    /** Whether it is a pair's, and this person the one whom the pair is for. */
    public boolean isTheOwnOf(String person) {
        return pair != null && persons.indexOf(person) > 0;
    }

    /**
     * A meeting that is others' too, as if this person had not been part of it. Of its minutes stay
     * those of which it is known that they are about somebody else.
     */
    public Decision<Meeting> without(String person) {
        List<String> whose = persons.stream().filter(each -> !each.equals(person)).toList();
        return whose.equals(persons)
                ? Decision.unchanged()
                : Decision.changed(
                        with(whose, presentBut(person), minutesBut(person)), PERSON_ERASED);
    }

    /** The meeting without any word of what this person said, or may have said. */
    public Decision<Meeting> withoutMinutesOf(String person) {
        List<Minutes> others = isTheOwnOf(person) ? List.of() : minutesBut(person);
        return others.equals(minutes)
                ? Decision.unchanged()
                : Decision.changed(with(persons, participants, others), MINUTES_ERASED);
    }

    /**
     * What staff wrote of a group is about each of them, and nobody can tell which words: it goes
     * with the first of them.
     */
    private List<Minutes> minutesBut(String person) {
        return minutes.stream()
                .filter(
                        version ->
                                version.text()
                                        .about()
                                        .map(about -> !about.equals(person))
                                        .orElse(pair != null))
                .toList();
    }

    private List<String> presentBut(String person) {
        return participants.stream().filter(each -> !each.equals(person)).toList();
    }

    private Meeting with(List<String> whose, List<String> present, List<Minutes> versions) {
        return new Meeting(
                programme,
                cohort,
                kind,
                pair,
                mentor,
                whose,
                format,
                plannedOn,
                heldOn,
                missedOn,
                missedReason,
                cancelledOn,
                present,
                versions,
                recordings,
                state);
    }

    /** Who records, for {@link Recording}. */
    public record Recorder(String membership, Recording.@Nullable ToldBy toldBy) {}

    private Decision<Meeting> become(Occurrence occurrence, Circle circle, Recorder recorder) {
        LocalDate on = occurrence.on();
        List<String> present =
                occurrence instanceof Occurrence.Held held
                        ? circle.presentOn(on, held.present())
                        : List.of();
        Refusal refusal = circle.refusalOn(on, present);
        if (refusal != null) {
            return new Decision.Refused<>(refusal);
        }
        List<String> whose = circle.personsOn(on);
        return switch (occurrence) {
            case Occurrence.Planned ignored ->
                    Decision.changed(
                            with(
                                    MeetingState.PLANNED,
                                    whose,
                                    null,
                                    null,
                                    null,
                                    null,
                                    present,
                                    recorder),
                            PLANNED);
            case Occurrence.Held ignored ->
                    Decision.changed(
                            with(MeetingState.HELD, whose, on, null, null, null, present, recorder),
                            HELD);
            case Occurrence.Missed missed ->
                    Decision.changed(
                            with(
                                    MeetingState.MISSED,
                                    whose,
                                    null,
                                    on,
                                    missed.reason(),
                                    null,
                                    present,
                                    recorder),
                            MISSED);
        };
    }

    private Meeting with(
            MeetingState next,
            List<String> whose,
            @Nullable LocalDate held,
            @Nullable LocalDate missed,
            @Nullable String reason,
            @Nullable LocalDate cancelled,
            List<String> present,
            Recorder recorder) {
        Recording recording = new Recording(next, recorder.membership(), recorder.toldBy());
        return new Meeting(
                programme,
                cohort,
                kind,
                pair,
                mentor,
                whose,
                format,
                plannedOn,
                held,
                missed,
                reason,
                cancelled,
                present,
                minutes,
                Stream.concat(recordings.stream(), Stream.of(recording)).toList(),
                next);
    }

    private Decision<Meeting> notPlanned() {
        return Decision.refused("meeting-not-planned", Map.of("state", wire(state)));
    }

    private static String wire(MeetingState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
