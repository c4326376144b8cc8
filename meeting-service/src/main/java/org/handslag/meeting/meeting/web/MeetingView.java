package org.handslag.meeting.meeting.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.meeting.meeting.application.ShowingMeetings;
import org.handslag.meeting.meeting.model.Format;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.meeting.model.MeetingState;
import org.handslag.meeting.meeting.model.Purpose;
import org.handslag.meeting.meeting.model.Recording;
import org.handslag.platform.access.Caller;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, as it is answered.
 *
 * @param participants who was there, as far as the caller may know of them
 * @param mentor of a group's meeting, unless the caller may not know of them
 * @param recordedBy the membership that put down the state, and {@code toldBy} who told it
 * @param wish what a participant asked for the meeting for, in own words
 * @param minutes how many versions its minutes have, as far as the caller may know of who wrote
 *     them
 */
record MeetingView(
        String id,
        String programme,
        String cohort,
        String kind,
        @Nullable String pair,
        @PersonId @Nullable String mentor,
        Format format,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate missedOn,
        @Nullable String missedReason,
        @Nullable LocalDate cancelledOn,
        @PersonId List<String> participants,
        int minutes,
        MeetingState state,
        @PersonId @Nullable String participant,
        @Nullable LocalDate askedOn,
        @Nullable PrivateText wish,
        @Nullable Integer minutesLong,
        @Nullable String theme,
        @Nullable Purpose purpose,
        String recordedBy,
        Recording.@Nullable ToldBy toldBy) {

    private static @Nullable String named(Caller caller, @Nullable String id, Target target) {
        return id != null && caller.mayKnow(id, target) ? id : null;
    }

    static MeetingView of(Caller caller, Stored<Meeting> stored) {
        Meeting meeting = stored.state();
        Target target = ShowingMeetings.target(meeting);
        Recording last = meeting.recordings().getLast();
        return new MeetingView(
                stored.id(),
                meeting.programme(),
                meeting.cohort(),
                meeting.kind(),
                meeting.pair(),
                named(caller, meeting.mentor(), target),
                meeting.format(),
                meeting.plannedOn(),
                meeting.heldOn(),
                meeting.missedOn(),
                meeting.missedReason(),
                meeting.cancelledOn(),
                meeting.participants().stream()
                        .filter(person -> caller.mayKnow(person, target))
                        .toList(),
                ShowingMeetings.minutes(caller, meeting).size(),
                meeting.state(),
                meeting.participant(),
                meeting.asked() == null ? null : meeting.asked().on(),
                meeting.asked() == null ? null : meeting.asked().wish(),
                meeting.minutesLong(),
                meeting.theme(),
                meeting.purpose(),
                last.by(),
                last.toldBy());
    }
}
