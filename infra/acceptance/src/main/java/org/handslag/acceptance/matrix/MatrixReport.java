package org.handslag.acceptance.matrix;

import java.util.List;
import java.util.Map;

/**
 * What a check of the matrix found.
 *
 * @param operations how many operations the OpenAPI documents have
 * @param cells how many combinations of operation, caller, place and door were tried
 * @param kinds the cells by what was expected of them
 * @param calls how many requests that took
 * @param seconds how long, without the making of the tenants
 * @param unexpected every answer that was another than the matrix says, and every operation that
 *     could not be tried
 */
public record MatrixReport(
        int operations,
        long cells,
        Map<String, Integer> kinds,
        long calls,
        double seconds,
        List<String> unexpected) {

    /** Whether everything is as the matrix says. */
    public boolean holds() {
        return unexpected.isEmpty();
    }
}
