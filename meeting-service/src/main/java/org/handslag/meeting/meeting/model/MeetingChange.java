package org.handslag.meeting.meeting.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A meeting in the making: the same as another but for what is said here. Each step makes a new
 * one.
 */
record MeetingChange(
        Meeting before,
        List<String> persons,
        List<String> participants,
        List<Minutes> minutes,
        List<Recording> recordings,
        MeetingState state,
        When when,
        Meeting.@Nullable Asked asked) {

    /** What became of it, and how it was. */
    record When(
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate heldOn,
            @Nullable LocalDate missedOn,
            @Nullable String missedReason,
            @Nullable LocalDate cancelledOn,
            @Nullable Integer minutesLong,
            @Nullable String theme) {

        private static When of(Meeting meeting) {
            return new When(
                    meeting.plannedOn(),
                    meeting.heldOn(),
                    meeting.missedOn(),
                    meeting.missedReason(),
                    meeting.cancelledOn(),
                    meeting.minutesLong(),
                    meeting.theme());
        }

        private When after(Occurrence occurrence) {
            return switch (occurrence) {
                case Occurrence.Planned(LocalDate on) ->
                        new When(on, null, null, null, null, null, theme);
                case Occurrence.Held held ->
                        new When(
                                plannedOn,
                                held.on(),
                                null,
                                null,
                                null,
                                held.minutesLong(),
                                held.theme() == null ? theme : held.theme());
                case Occurrence.Missed(LocalDate on, String reason) ->
                        new When(plannedOn, null, on, reason, null, null, theme);
            };
        }

        private When cancelled(LocalDate on) {
            return new When(plannedOn, null, null, null, on, null, theme);
        }
    }

    MeetingChange {
        persons = List.copyOf(persons);
        participants = List.copyOf(participants);
        minutes = List.copyOf(minutes);
        recordings = List.copyOf(recordings);
    }

    /** Nothing is changed yet. */
    MeetingChange(Meeting before) {
        this(
                before,
                before.persons(),
                before.participants(),
                before.minutes(),
                before.recordings(),
                before.state(),
                When.of(before),
                before.asked());
    }

    /** What it became, and who put that down. */
    MeetingChange become(MeetingState next, Meeting.Recorder recorder) {
        Recording recording = new Recording(next, recorder.membership(), recorder.toldBy());
        return new MeetingChange(
                before,
                persons,
                participants,
                minutes,
                Stream.concat(recordings.stream(), Stream.of(recording)).toList(),
                next,
                when,
                asked);
    }

    MeetingChange of(List<String> whose, List<String> present) {
        return new MeetingChange(before, whose, present, minutes, recordings, state, when, asked);
    }

    MeetingChange after(Occurrence occurrence) {
        return at(when.after(occurrence));
    }

    MeetingChange cancelled(LocalDate on) {
        return at(when.cancelled(on));
    }

    private MeetingChange at(When next) {
        return new MeetingChange(
                before, persons, participants, minutes, recordings, state, next, asked);
    }

    MeetingChange with(List<Minutes> versions) {
        return new MeetingChange(
                before, persons, participants, versions, recordings, state, when, asked);
    }

    MeetingChange withoutWish() {
        return new MeetingChange(
                before,
                persons,
                participants,
                minutes,
                recordings,
                state,
                when,
                asked == null ? null : new Meeting.Asked(asked.on(), null));
    }

    Meeting made() {
        return new Meeting(
                before.programme(),
                before.cohort(),
                before.kind(),
                before.pair(),
                before.mentor(),
                persons,
                before.format(),
                when.plannedOn(),
                when.heldOn(),
                when.missedOn(),
                when.missedReason(),
                when.cancelledOn(),
                participants,
                minutes,
                recordings,
                state,
                before.participant(),
                asked,
                when.minutesLong(),
                when.theme(),
                before.purpose());
    }
}
