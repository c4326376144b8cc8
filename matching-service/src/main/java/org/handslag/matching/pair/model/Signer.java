package org.handslag.matching.pair.model;

/** Who signs an agreement. */
public enum Signer {
    PARTICIPANT,
    MENTOR,
    PROCESS_LEADER
}
