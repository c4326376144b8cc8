package org.handslag.participant.programme.model;

/** What a body decided. */
public enum DecisionOutcome {
    APPROVED,
    REJECTED,
    POSTPONED
}
