package org.handslag.meeting.meeting.model;

/** How people meet. */
public enum Format {
    PHYSICAL,
    DIGITAL
}
