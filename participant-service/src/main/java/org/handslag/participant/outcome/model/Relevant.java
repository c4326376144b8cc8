package org.handslag.participant.outcome.model;

/** Whether an employment fits what the person can and wants. */
public enum Relevant {
    YES,
    NO,
    UNKNOWN
}
