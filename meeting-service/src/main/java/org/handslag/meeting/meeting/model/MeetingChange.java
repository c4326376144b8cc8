package org.handslag.meeting.meeting.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A meeting in the making: the same as another but for what is said here. */
final class MeetingChange {
    private final Meeting before;
    private List<String> persons;
    private List<String> participants;
    private List<Minutes> minutes;
    private List<Recording> recordings;
    private MeetingState state;
    private @Nullable LocalDate plannedOn;
    private @Nullable LocalDate heldOn;
    private @Nullable LocalDate missedOn;
    private @Nullable String missedReason;
    private @Nullable LocalDate cancelledOn;
    private @Nullable Integer minutesLong;
    private @Nullable String theme;
    private Meeting.@Nullable Asked asked;

    MeetingChange(Meeting before) {
        this.before = before;
        this.persons = before.persons();
        this.participants = before.participants();
        this.minutes = before.minutes();
        this.recordings = before.recordings();
        this.state = before.state();
        this.plannedOn = before.plannedOn();
        this.heldOn = before.heldOn();
        this.missedOn = before.missedOn();
        this.missedReason = before.missedReason();
        this.cancelledOn = before.cancelledOn();
        this.minutesLong = before.minutesLong();
        this.theme = before.theme();
        this.asked = before.asked();
    }

    /** What it became, and who put that down. */
    MeetingChange become(MeetingState next, Meeting.Recorder recorder) {
        state = next;
        Recording recording = new Recording(next, recorder.membership(), recorder.toldBy());
        recordings = Stream.concat(recordings.stream(), Stream.of(recording)).toList();
        return this;
    }

    MeetingChange of(List<String> whose, List<String> present) {
        persons = whose;
        participants = present;
        return this;
    }

    MeetingChange plannedFor(LocalDate on) {
        plannedOn = on;
        return this;
    }

    MeetingChange held(Occurrence.Held held) {
        heldOn = held.on();
        minutesLong = held.minutesLong();
        theme = held.theme() == null ? theme : held.theme();
        return this;
    }

    MeetingChange missed(Occurrence.Missed missed) {
        missedOn = missed.on();
        missedReason = missed.reason();
        return this;
    }

    MeetingChange cancelled(LocalDate on) {
        cancelledOn = on;
        return this;
    }

    MeetingChange with(List<Minutes> versions) {
        minutes = versions;
        return this;
    }

    MeetingChange withoutWish() {
        asked = asked == null ? null : new Meeting.Asked(asked.on(), null);
        return this;
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
                plannedOn,
                heldOn,
                missedOn,
                missedReason,
                cancelledOn,
                participants,
                minutes,
                recordings,
                state,
                before.participant(),
                asked,
                minutesLong,
                theme,
                before.purpose());
    }
}
