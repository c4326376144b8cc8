package org.handslag.participant.programme.model;

/** How far one row of the activity plan has come. */
public enum ActivityState {
    NOT_STARTED,
    ONGOING,
    DONE,
    CANCELLED
}
