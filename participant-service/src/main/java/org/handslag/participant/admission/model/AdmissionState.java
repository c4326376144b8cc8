package org.handslag.participant.admission.model;

/** Where somebody is on the way through intake and programme. */
public enum AdmissionState {
    REFERRED,
    /** At least one step is on record. */
    IN_INTAKE,
    /** On the waiting list. */
    WAITING,
    ADMITTED,
    DECLINED,
    WITHDRAWN,
    /** Admitted, and away: the clock stands still. */
    ON_LEAVE,
    COMPLETED,
    ENDED_EARLY
}
