package org.handslag.participant.internship.model;

/** Who at the workplace looks after the person. */
public enum Buddy {
    NONE,
    COLLEAGUE,
    MENTOR,
    UNKNOWN
}
