package org.handslag.meeting.meeting.kafka;

import java.time.LocalDate;
import java.util.List;
import org.handslag.meeting.meeting.model.Format;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.meeting.model.MeetingState;
import org.handslag.meeting.meeting.model.Purpose;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/**
 * What others may see of a meeting: {@code contracts/events/meetings/schema.json}.
 *
 * @param minutes how many versions its minutes have; never a word of them
 */
public record PublishedMeeting(
        String id,
        String programme,
        String cohort,
        String kind,
        @Nullable String pair,
        @Nullable String mentor,
        Format format,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate missedOn,
        @Nullable String missedReason,
        @Nullable LocalDate cancelledOn,
        List<String> participants,
        int minutes,
        MeetingState state,
        @Nullable String participant,
        @Nullable LocalDate askedOn,
        @Nullable Integer minutesLong,
        @Nullable String theme,
        @Nullable Purpose purpose) {

    /** The published state of a meeting. */
    public static PublishedMeeting of(Stored<Meeting> stored) {
        Meeting meeting = stored.state();
        return new PublishedMeeting(
                stored.id(),
                meeting.programme(),
                meeting.cohort(),
                meeting.kind(),
                meeting.pair(),
                meeting.mentor(),
                meeting.format(),
                meeting.plannedOn(),
                meeting.heldOn(),
                meeting.missedOn(),
                meeting.missedReason(),
                meeting.cancelledOn(),
                meeting.participants(),
                meeting.minutes().size(),
                meeting.state(),
                meeting.participant(),
                meeting.asked() == null ? null : meeting.asked().on(),
                meeting.minutesLong(),
                meeting.theme(),
                meeting.purpose());
    }
}
