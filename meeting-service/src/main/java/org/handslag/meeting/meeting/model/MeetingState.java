package org.handslag.meeting.meeting.model;

/** Where a meeting stands; all but the first two are final. */
public enum MeetingState {
    ASKED,
    PLANNED,
    HELD,
    MISSED,
    CANCELLED
}
