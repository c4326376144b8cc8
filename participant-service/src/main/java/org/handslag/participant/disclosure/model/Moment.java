package org.handslag.participant.disclosure.model;

/** From when on something is shown. */
public enum Moment {
    /** A round is open. */
    ROUND,
    /** A pair is proposed. */
    PROPOSED,
    /** Both sides have said yes. */
    ACCEPTED,
    /** The agreement is signed. */
    AGREED,
    /** Only where the participant releases it. */
    RELEASED;

    /** Whether the audience knows such a moment. */
    public boolean suits(Audience audience) {
        return switch (this) {
            case ROUND -> audience == Audience.ROUND_MENTORS;
            case PROPOSED, ACCEPTED, AGREED -> audience == Audience.PAIR_MENTOR;
            case RELEASED -> true;
        };
    }
}
