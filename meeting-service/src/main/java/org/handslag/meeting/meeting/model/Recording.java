package org.handslag.meeting.meeting.model;

import org.jspecify.annotations.Nullable;

/**
 * Who put a fact down: many mentors and participants never log in, so staff do it for them.
 *
 * @param state what the meeting became
 * @param by the caller's membership
 * @param toldBy who told them; null where the caller speaks for themselves
 */
public record Recording(MeetingState state, String by, @Nullable ToldBy toldBy) {

    /** Who told it. */
    public enum ToldBy {
        PARTICIPANT,
        MENTOR,
        CASE_OFFICER,
        STAFF
    }
}
