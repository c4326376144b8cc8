package org.handslag.chaos.check;

import java.util.Locale;

/**
 * A promise that does not hold.
 *
 * @param what where, in ids and numbers
 */
public record Violation(Kind kind, String what) {

    /** The promises. */
    public enum Kind {
        /** An acknowledged write is not there, or not all of it. */
        LOST,
        /** One write took effect more than once. */
        TWICE,
        /** A refused write took effect. */
        PHANTOM,
        /** A read that names a position did not show it. */
        STALE,
        /** A topic has the states of an aggregate otherwise than in their order. */
        ORDER,
        /** A mirror is not what its source published last. */
        MIRROR,
        /** A participant has two live pairs in one cohort. */
        TWO_PAIRS,
        /** A mentor has more live pairs than places. */
        CAPACITY,
        /** A record was parked. */
        PARKED,
        /** It did not become quiet in time. */
        RESTLESS,
        /** The run itself did not come to its end. */
        BROKEN_OFF
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + what;
    }
}
