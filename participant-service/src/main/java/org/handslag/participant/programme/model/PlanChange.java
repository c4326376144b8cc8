package org.handslag.participant.programme.model;

import org.jspecify.annotations.Nullable;

/**
 * One place in which a proposed plan differs.
 *
 * @param pointer JSON pointer into the proposed document; where something was removed, into the one
 *     it was made from
 * @param place the same in keys, such as {@code budget/2017/lecturers/planned}; null: it was
 *     compared before places were kept
 * @param before what stood there, as text, cut off where it is long; null: nothing, or not kept
 * @param after what is to stand there, likewise
 */
public record PlanChange(
        String pointer,
        Kind kind,
        @Nullable String place,
        @Nullable String before,
        @Nullable String after) {

    /** What became of the place. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
