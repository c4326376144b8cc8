package org.handslag.platform.access;

import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

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

    /**
     * The pattern in place of the path, where the path may hold what lets somebody in.
     *
     * @return empty for a path that needs a token
     */
    public Optional<String> patternOf(String path) {
        return patterns.stream()
                .filter(
                        pattern ->
                                PathPatternParser.defaultInstance
                                        .parse(pattern)
                                        .matches(PathContainer.parsePath(path)))
                .findFirst();
    }
}
