package org.handslag.matching.engine.stable;

/** Who proposes, and so gets the best that any stable matching has for them. */
public enum Proposer {
    /** Participants ask, mentors keep the best. */
    PARTICIPANTS,
    /** Mentors ask, participants keep the best. */
    MENTORS
}
