package org.handslag.meeting.meeting.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of one pair, of a mentor with all own participants of a cohort, or of a participant
 * with staff.
 *
 * @param programme the programme's id
 * @param cohort the cohort's id
 * @param kind the blueprint's key of the kind of meeting
 * @param pair the pair's id; null for the others
 * @param mentor the mentor's id of a mentor's group; null for the others
 * @param persons ids of those whose own it is: the mentor and the participants of live pairs
 * @param participants ids of the participants who were there, ascending
 * @param minutes every version, the oldest first
 * @param recordings who put down what, the oldest first
 * @param participant the participant's id of a meeting with staff; null for the others
 * @param asked that the participant asked for it; null: nobody had to
 * @param minutesLong how long it was, in minutes; null: nobody says
 * @param theme the blueprint's key of what they talk about; null: nobody says
 * @param purpose what it is for; null: nobody said, so ordinary
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
        MeetingState state,
        @Nullable String participant,
        @Nullable Asked asked,
        @Nullable Integer minutesLong,
        @Nullable String theme,
        @Nullable Purpose purpose) {

    public static final String ASKED = "meeting.asked.v1";
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
    public record Draft(
            String kind,
            Format format,
            @Nullable LocalDate plannedOn,
            @Nullable String theme,
            @Nullable Purpose purpose) {

        /** One of which nobody says what it is about. */
        public Draft(String kind, Format format, @Nullable LocalDate plannedOn) {
            this(kind, format, plannedOn, null, null);
        }
    }

    /**
     * That a participant asked for the meeting.
     *
     * @param wish what for; about the participant, stays inside this service
     */
    public record Asked(LocalDate on, @Nullable PrivateText wish) {}

    /** Who records, for {@link Recording}. */
    public record Recorder(String membership, Recording.@Nullable ToldBy toldBy) {}

    /**
     * Records a meeting to come, or directly one that was held or missed.
     *
     * <p>Refusals: {@code pair-not-live} where no pair of the circle (or not the pair of somebody
     * present) was live on the day, {@code not-of-this-meeting} where somebody present has no pair
     * in it, {@code not-in-programme} where a participant was not in the programme on the day.
     */
    public static Decision<Meeting> recorded(
            Draft draft, Circle circle, Occurrence occurrence, Recorder recorder) {
        return blank(draft, circle, null).become(occurrence, circle, recorder);
    }

    /** A participant asks for a meeting with staff; refused {@code not-in-programme}. */
    public static Decision<Meeting> asked(
            Draft draft, Circle circle, Asked asked, Recorder recorder) {
        Refusal refusal = circle.refusalOn(asked.on(), List.of());
        return refusal != null
                ? new Decision.Refused<>(refusal)
                : Decision.changed(
                        new MeetingChange(blank(draft, circle, asked))
                                .become(MeetingState.ASKED, recorder)
                                .of(circle.personsOn(asked.on()), List.of())
                                .made(),
                        ASKED);
    }

    private static Meeting blank(Draft draft, Circle circle, @Nullable Asked asked) {
        return new Meeting(
                circle.programme(),
                circle.cohort(),
                draft.kind(),
                circle.pair(),
                circle.ofGroup() ? circle.mentor() : null,
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
                MeetingState.PLANNED,
                circle.participant(),
                asked,
                null,
                draft.theme(),
                draft.purpose());
    }

    /** Whether it is still to be said what became of it. */
    public boolean open() {
        return state == MeetingState.ASKED || state == MeetingState.PLANNED;
    }

    /**
     * A meeting that was asked for or planned is planned for a day. Refusals as for a new one, and
     * {@code meeting-not-planned} where it already is held, missed or cancelled.
     */
    public Decision<Meeting> planned(LocalDate on, Circle circle, Recorder recorder) {
        return state == MeetingState.PLANNED && on.equals(plannedOn)
                ? Decision.unchanged()
                : settled(new Occurrence.Planned(on), circle, recorder);
    }

    /**
     * A planned meeting was held or missed. Refusals as for a new one, and {@code
     * meeting-not-planned} where it already is held, missed or cancelled.
     */
    public Decision<Meeting> settled(Occurrence occurrence, Circle circle, Recorder recorder) {
        return open() ? become(occurrence, circle, recorder) : notPlanned();
    }

    /** A planned meeting is called off; {@code meeting-not-planned} where it is not planned. */
    public Decision<Meeting> cancelled(LocalDate on, Recorder recorder) {
        return open()
                ? Decision.changed(
                        new MeetingChange(this)
                                .become(MeetingState.CANCELLED, recorder)
                                .of(persons, List.of())
                                .cancelled(on)
                                .made(),
                        CANCELLED)
                : notPlanned();
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
        return Decision.changed(new MeetingChange(this).with(all).made(), MINUTED);
    }

    /** Whether it is one participant's, and this person the one whom it is for. */
    public boolean isTheOwnOf(String person) {
        return participant != null
                ? participant.equals(person)
                : pair != null && persons.indexOf(person) > 0;
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
                        new MeetingChange(this)
                                .of(whose, presentBut(person))
                                .with(minutesBut(person))
                                .made(),
                        PERSON_ERASED);
    }

    /** The meeting without any word of what this person said, or may have said. */
    public Decision<Meeting> withoutMinutesOf(String person) {
        boolean own = isTheOwnOf(person);
        List<Minutes> others = own ? List.of() : minutesBut(person);
        MeetingChange change = new MeetingChange(this).with(others);
        Meeting next = own ? change.withoutWish().made() : change.made();
        return next.equals(this) ? Decision.unchanged() : Decision.changed(next, MINUTES_ERASED);
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
        MeetingChange change =
                new MeetingChange(this).of(circle.personsOn(on), present).after(occurrence);
        return switch (occurrence) {
            case Occurrence.Planned ignored ->
                    Decision.changed(change.become(MeetingState.PLANNED, recorder).made(), PLANNED);
            case Occurrence.Held ignored ->
                    Decision.changed(change.become(MeetingState.HELD, recorder).made(), HELD);
            case Occurrence.Missed ignored ->
                    Decision.changed(change.become(MeetingState.MISSED, recorder).made(), MISSED);
        };
    }

    private Decision<Meeting> notPlanned() {
        return Decision.refused("meeting-not-planned", Map.of("state", wire(state)));
    }

    private static String wire(MeetingState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
