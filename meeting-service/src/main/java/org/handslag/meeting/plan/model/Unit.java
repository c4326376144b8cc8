package org.handslag.meeting.plan.model;

/** What windows count. */
public enum Unit {
    MEETINGS,
    HOURS
}
