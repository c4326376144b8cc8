package org.handslag.platform.access;

import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The paths of a service that need no token, besides documentation and health. A token that comes
 * along and does not count is refused there too.
 */
public final class OpenPaths {
    private final List<PathPattern> patterns;

    /**
     * @param patterns as Spring MVC writes them, e.g. {@code /api/survey-forms/*}
     */
    public OpenPaths(List<String> patterns) {
        this.patterns = patterns.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    /** The patterns as they were written. */
    public List<String> patterns() {
        return patterns.stream().map(PathPattern::getPatternString).toList();
    }

    /**
     * The pattern in place of the path, where the path may hold what lets somebody in.
     *
     * @return empty for a path that needs a token
     */
    public Optional<String> patternOf(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return patterns.stream()
                .filter(pattern -> pattern.matches(parsed))
                .map(PathPattern::getPatternString)
                .findFirst();
    }
}
