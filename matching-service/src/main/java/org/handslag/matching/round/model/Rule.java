package org.handslag.matching.round.model;

/** By what a participant went to one mentor and not to another. */
public enum Rule {
    /** No other mentor wished for the participant. */
    ONLY_WISH,
    /** Every other mentor's wish for the participant stood further down. */
    BETTER_RANK,
    /**
     * Others wished for the participant as much or more, but had all their places filled by dearer
     * wishes before this one came up.
     */
    OTHERS_FULL,
    /** Wished equally; the mentor with fewer people so far went first. */
    FEWER_SO_FAR,
    /** Wished equally, with equally many people so far: the lot of the round's seed. */
    LOT,
    /** The engine's assignment: the most pairs, then the best ones. */
    ASSIGNED,
    /** The engine's stable matching of both sides' rankings. */
    STABLE,
    /** Staff put the two together before publication. */
    SET_BY_STAFF
}
