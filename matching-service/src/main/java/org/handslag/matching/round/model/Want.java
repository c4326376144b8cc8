package org.handslag.matching.round.model;

import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One mentor's wish for a participant, and what became of it.
 *
 * @param mentor the mentor's id
 * @param wish the wish's place in the mentor's list, from 1
 * @param ended what became of it
 * @param rule by what it was won or lost; null where the mentor was full
 */
public record Want(@PersonId String mentor, int wish, Ended ended, @Nullable Rule rule) {

    /** What became of a wish. */
    public enum Ended {
        GOT,
        LOST,
        /** The mentor's places were filled by dearer wishes before this one came up. */
        FULL
    }
}
