package org.handslag.matching.round.model;

/**
 * A mentor who may choose in a round.
 *
 * @param mentor the mentor's id
 * @param capacity how many people the mentor takes at once
 * @param held how many of these places were taken when the round opened: live pairs, and proposals
 *     of earlier rounds that still await an answer
 */
public record Chooser(String mentor, int capacity, int held) {

    /** How many people the mentor can get in this round. */
    public int free() {
        return Math.max(0, capacity - held);
    }
}
