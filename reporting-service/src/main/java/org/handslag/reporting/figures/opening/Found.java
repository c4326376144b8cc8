package org.handslag.reporting.figures.opening;

import java.util.List;

/** What was found behind a number. */
public sealed interface Found {

    /**
     * Members that were looked at, and how much of the number each is.
     *
     * @param digits how many of a piece's digits are decimals of the figure
     */
    record Counted(Rule rule, List<Piece> pieces, int digits) implements Found {
        public Counted {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * Computed from other numbers of the report.
     *
     * @param from their JSON pointers
     */
    record Computed(List<String> from) implements Found {}

    /**
     * A member of what was counted.
     *
     * @param member a fact, or somebody of a population
     * @param number how much of the figure it is; 0: it was looked at and does not count
     */
    record Piece(Object member, long number) {}
}
