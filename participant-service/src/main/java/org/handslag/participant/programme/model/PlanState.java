package org.handslag.participant.programme.model;

/** How far a version of the plan has come. */
public enum PlanState {
    PROPOSED,
    PREPARED,
    /** It is the programme's definition. */
    DECIDED,
    REJECTED,
    /** It was the definition, or would have become it, until another one did. */
    REPLACED;

    boolean isOpen() {
        return this == PROPOSED || this == PREPARED;
    }
}
