package org.handslag.meeting.group.model;

/** As what somebody is in a group. */
public enum Side {
    PARTICIPANT,
    MENTOR
}
