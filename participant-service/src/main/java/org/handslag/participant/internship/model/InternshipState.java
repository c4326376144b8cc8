package org.handslag.participant.internship.model;

/** How far an internship has come. */
public enum InternshipState {
    RUNNING,
    COMPLETED,
    ENDED_EARLY
}
