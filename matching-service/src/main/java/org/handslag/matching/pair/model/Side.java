package org.handslag.matching.pair.model;

/** Whose answer. */
public enum Side {
    PARTICIPANT,
    MENTOR;

    /** The other one. */
    public Side other() {
        return this == MENTOR ? PARTICIPANT : MENTOR;
    }
}
