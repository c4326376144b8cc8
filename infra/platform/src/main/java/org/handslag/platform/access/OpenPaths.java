package org.handslag.platform.access;

import java.util.List;

/**
 * The paths of a service that need no token, besides documentation and health. A token that comes
 * along and does not count is refused there too.
 *
 * @param patterns as Spring MVC writes them, e.g. {@code /api/survey-forms/*}
 */
public record OpenPaths(List<String> patterns) {
    public OpenPaths {
        patterns = List.copyOf(patterns);
    }
}
