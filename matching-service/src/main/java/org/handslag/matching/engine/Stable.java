package org.handslag.matching.engine;

/**
 * A stable matching. Copies its array in and out.
 *
 * @param mentorOf each participant's mentor, -1: none
 * @param matched how many have one
 * @param score the sum of the pairs' scores; stability does not strive for it
 */
public record Stable(int[] mentorOf, int matched, long score) {
    /** Copies what is mutable. */
    public Stable {
        mentorOf = mentorOf.clone();
    }

    @Override
    public int[] mentorOf() {
        return mentorOf.clone();
    }
}
