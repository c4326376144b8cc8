package org.handslag.meeting.meeting.application;

import java.time.LocalDate;
import java.util.List;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.meeting.model.MeetingState;
import org.handslag.meeting.meeting.model.Minutes;
import org.handslag.meeting.meeting.model.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as far as it is about one person: without the others of a group.
 *
 * @param present whether the person was there
 * @param minutes every version
 */
public record MeetingOfPerson(
        String programme,
        String cohort,
        String kind,
        @Nullable String pair,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate missedOn,
        @Nullable String missedReason,
        @Nullable LocalDate cancelledOn,
        boolean present,
        List<Minutes> minutes,
        MeetingState state,
        Meeting.@Nullable Asked asked,
        @Nullable Integer minutesLong,
        @Nullable String theme,
        @Nullable Purpose purpose) {
    /** What the meeting says of the person. */
    public static MeetingOfPerson of(Meeting meeting, String person) {
        return new MeetingOfPerson(
                meeting.programme(),
                meeting.cohort(),
                meeting.kind(),
                meeting.pair(),
                meeting.plannedOn(),
                meeting.heldOn(),
                meeting.missedOn(),
                meeting.missedReason(),
                meeting.cancelledOn(),
                meeting.participants().contains(person) || meeting.persons().indexOf(person) == 0,
                meeting.minutes(),
                meeting.state(),
                meeting.asked(),
                meeting.minutesLong(),
                meeting.theme(),
                meeting.purpose());
    }
}
