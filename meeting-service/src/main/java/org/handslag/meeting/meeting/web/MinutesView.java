package org.handslag.meeting.meeting.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.handslag.meeting.meeting.model.Minutes;
import org.handslag.platform.personal.PrivateText;

/**
 * The minutes of a meeting, as they are answered.
 *
 * @param items every version that is for the caller, the oldest first
 */
record MinutesView(String meeting, List<Version> items) {

    /**
     * One version.
     *
     * @param version from 1
     * @param author the membership of who wrote it
     */
    record Version(int version, PrivateText text, String author, Instant writtenAt) {}

    static MinutesView of(String meeting, List<Minutes> minutes) {
        return new MinutesView(
                meeting,
                IntStream.range(0, minutes.size())
                        .mapToObj(at -> version(at + 1, minutes.get(at)))
                        .toList());
    }

    private static Version version(int number, Minutes minutes) {
        return new Version(number, minutes.text(), minutes.author(), minutes.writtenAt());
    }
}
