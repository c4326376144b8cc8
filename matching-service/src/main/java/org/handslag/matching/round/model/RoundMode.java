package org.handslag.matching.round.model;

/** How a round comes to its proposals. */
public enum RoundMode {
    /** Mentors read the candidates' profiles and name the ones they want, in order. */
    MENTOR_CHOICE
}
