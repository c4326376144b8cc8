package org.handslag.meeting.meeting.model;

/** Where a meeting stands; all but the first are final. */
public enum MeetingState {
    PLANNED,
    HELD,
    MISSED,
    CANCELLED
}
