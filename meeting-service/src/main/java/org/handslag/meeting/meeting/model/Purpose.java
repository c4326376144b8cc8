package org.handslag.meeting.meeting.model;

/** What a meeting is for. */
public enum Purpose {
    ORDINARY,
    EVALUATION,
    MID_WAY,
    FINAL,
    FOLLOW_UP,
    THREE_WAY
}
