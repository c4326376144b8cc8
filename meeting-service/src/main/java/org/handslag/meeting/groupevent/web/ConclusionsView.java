package org.handslag.meeting.groupevent.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.handslag.meeting.groupevent.model.GroupEvent;
import org.handslag.meeting.meeting.model.Minutes;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PrivateText;

/**
 * What a group concluded at an event.
 *
 * @param items every version, the oldest first
 */
record ConclusionsView(String event, List<Version> items) {

    /**
     * One version.
     *
     * @param version from 1
     * @param author the membership of who wrote it
     */
    record Version(int version, PrivateText text, String author, Instant writtenAt) {}

    static ConclusionsView of(Stored<GroupEvent> stored) {
        List<Minutes> all = stored.state().conclusions();
        return new ConclusionsView(
                stored.id(),
                IntStream.range(0, all.size())
                        .mapToObj(
                                at ->
                                        new Version(
                                                at + 1,
                                                all.get(at).text(),
                                                all.get(at).author(),
                                                all.get(at).writtenAt()))
                        .toList());
    }
}
