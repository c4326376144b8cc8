package org.handslag.participant.admission.model;

/** Whether somebody meets a criterion. */
public enum Met {
    YES,
    NO,
    UNKNOWN
}
