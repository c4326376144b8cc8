package org.handslag.meeting.meeting.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.handslag.meeting.meeting.application.ShowingMeetings;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.meeting.model.Minutes;
import org.handslag.platform.access.Caller;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PrivateText;

/**
 * The minutes of a meeting, as they are answered.
 *
 * @param items every version by somebody whom the caller may know of, the oldest first
 */
record MinutesView(String meeting, List<Version> items) {

    /**
     * One version.
     *
     * @param version from 1
     * @param author the membership of who wrote it
     */
    record Version(int version, PrivateText text, String author, Instant writtenAt) {}

    static MinutesView of(Caller caller, Stored<Meeting> stored) {
        List<Minutes> minutes = ShowingMeetings.minutes(caller, stored.state());
        return new MinutesView(
                stored.id(),
                IntStream.range(0, minutes.size())
                        .mapToObj(at -> version(at + 1, minutes.get(at)))
                        .toList());
    }

    private static Version version(int number, Minutes minutes) {
        return new Version(number, minutes.text(), minutes.author(), minutes.writtenAt());
    }
}
