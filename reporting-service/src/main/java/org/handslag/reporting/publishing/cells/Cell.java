package org.handslag.reporting.publishing.cells;

/**
 * A count of people, mentors, pairs or answers that an edition prints, or that follows from what it
 * prints.
 *
 * @param key what it counts, the same in every edition: table, row and column
 * @param value how many there are
 * @param nature whether it is printed, and when it is too small
 * @param cumulative whether it can only grow: what came between two editions is a count too
 * @param weight how much a reader loses where it is hidden; what is lighter is hidden first
 */
public record Cell(String key, int value, Nature nature, boolean cumulative, int weight) {

    /** Counts below it are hidden. */
    public static final int THRESHOLD = 5;

    /** What a cell is to its edition. */
    public enum Nature {
        /** Printed, unless it is hidden; below the threshold it is hidden, nought too. */
        PRINTED,
        /** Never printed: who is left of a printed count. None left says something of everybody. */
        COMPLEMENT,
        /** Never printed: what one count has more than another. None more says nothing. */
        DIFFERENCE
    }

    /** Whether so few must not become known. */
    boolean small() {
        return value < THRESHOLD && (nature != Nature.DIFFERENCE || value > 0);
    }
}
