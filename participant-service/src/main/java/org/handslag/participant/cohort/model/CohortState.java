package org.handslag.participant.cohort.model;

/** Whether a cohort still takes referrals. */
public enum CohortState {
    OPEN,
    CLOSED
}
