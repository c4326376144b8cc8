package org.handslag.participant.admission.model;

/** Whether somebody reached a goal of their own. */
public enum Reached {
    YES,
    PARTLY,
    NO,
    UNKNOWN
}
