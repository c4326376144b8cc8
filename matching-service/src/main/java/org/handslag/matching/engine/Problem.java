package org.handslag.matching.engine;

/**
 * What is wrong with an input or cannot be met, in numbers; words are the caller's.
 *
 * @param code what is wrong
 * @param at which participant, mentor or group
 * @param value the offending value, or the other end of an offending edge
 */
public record Problem(Code code, int at, long value) {
    /** What can be wrong. */
    public enum Code {
        /** Mentor {@code at} has a capacity below 0. */
        CAPACITY_NEGATIVE,
        /** An edge of participant {@code at} has a score outside 0 to 1000. */
        SCORE_OUT_OF_RANGE,
        /** An edge names a participant who is not there. */
        NO_SUCH_PARTICIPANT,
        /** An edge of participant {@code at} names a mentor who is not there. */
        NO_SUCH_MENTOR,
        /** Participant {@code at} names a group that is not there, or a floor does. */
        NO_SUCH_GROUP,
        /** More participants or mentors than the engine takes. */
        TOO_MANY,
        /** Two pins name participant {@code at}. */
        PINNED_TWICE,
        /** Two floors name group {@code at}. */
        FLOOR_TWICE,
        /** The floor of group {@code at} is outside 0 to 1,000,000 millionths. */
        FLOOR_OUT_OF_RANGE,
        /** A rank of participant {@code at} is below 0. */
        RANK_NEGATIVE
    }
}
