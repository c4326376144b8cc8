package org.handslag.reporting.publishing.cells;

import java.util.List;

/**
 * A cell that is the sum of others.
 *
 * @param whole the sum's key
 * @param parts the keys of what adds up to it
 */
public record Relation(String whole, List<String> parts) {
    public Relation {
        parts = List.copyOf(parts);
    }
}
