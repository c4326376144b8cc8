package org.handslag.participant.disclosure.model;

/** Who learns of a participant. */
public enum Audience {
    /** The mentors who can choose, while a round is open. */
    ROUND_MENTORS,
    /** The mentor of a pair, proposed or live. */
    PAIR_MENTOR,
    /** A firm or other organisation, told by staff. */
    WORKPLACE
}
