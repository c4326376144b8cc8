package org.handslag.matching.engine.check;

/**
 * Why an answer is not proved.
 *
 * @param participant which one; -1: none in particular
 * @param mentor which one; -1: none in particular
 */
public record Flaw(Code code, int participant, int mentor) {
    /** What can be wrong. */
    public enum Code {
        /** Another number of participants or of mentors' prices than the market has. */
        SHAPE,
        /** The terms name somebody whom the market does not have, or are out of range. */
        TERMS,
        /** A pair that is no edge, forbidden, or below the minimum score. */
        NOT_ALLOWED,
        /** More participants than places. */
        OVER_CAPACITY,
        /** A running pair is not kept. */
        PIN_MISSING,
        /** Too many of a group stay out. */
        FLOOR_MISSED,
        /** The numbers beside the pairs are not theirs. */
        WRONG_TOTAL,
        /** A price below 0, or above 0 where places are left. */
        PRICE,
        /** Staying out is not dearer than all scores together. */
        STAYING_OUT_TOO_CHEAP,
        /** Somebody would have it cheaper elsewhere: not proved the best. */
        NOT_CHEAPEST,
        /** A participant and a mentor who both would rather have each other. */
        BLOCKING_PAIR
    }
}
