package org.handslag.matching.pair.model;

/** Where a pair stands. */
public enum PairState {
    /** Asked for; reserves nothing. */
    PROPOSED,
    /** One side said no. */
    DECLINED,
    /** Both said yes; takes a place with each. */
    ACCEPTED,
    /** Accepted, and the agreement is signed. */
    AGREED,
    /** Over; its places are free again. */
    ENDED;

    /** Whether the pair takes a place with participant and mentor. */
    public boolean live() {
        return this == ACCEPTED || this == AGREED;
    }
}
