package org.handslag.participant.outcome.model;

/** How far an outcome has come. */
public enum OutcomeState {
    /** Offered, not started. */
    OFFERED,
    RUNNING,
    ENDED
}
