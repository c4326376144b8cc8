package org.handslag.matching.pair.model;

/** How a pair came to be proposed. */
public enum Origin {
    /** The mentor chose the participant in a round. */
    MENTOR_CHOICE,
    /** Staff put the two together: at first, or anew after an earlier pair. */
    STAFF_CHOICE,
    /** The engine assigned the two to each other in a round. */
    ASSIGNMENT,
    /** Both ranked each other in a round. */
    MUTUAL_RANKING
}
