package org.handslag.matching.round.model;

/** Where a round stands. */
public enum RoundState {
    /** Mentors choose; a choice may be replaced. */
    OPEN,
    /** The rule has been applied; the proposals can be read and nothing can be chosen any more. */
    RESOLVED,
    /** Every proposal is a pair that awaits the participant's answer. */
    PUBLISHED,
    /** Given up before publication; nothing came of it. */
    CANCELLED
}
