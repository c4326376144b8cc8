package org.handslag.reporting.publishing.cells;

import org.jspecify.annotations.Nullable;

/**
 * The whole numbers that a hidden cell may have, by all that is published.
 *
 * @param least of them
 * @param greatest absent: no published figure bounds it
 */
public record Range(int least, @Nullable Integer greatest) {

    /** Whether enough is left open: from the least to the greatest it is at least this far. */
    public boolean isAtLeast(int room) {
        return greatest == null || greatest - least >= room;
    }
}
