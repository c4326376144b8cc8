package org.handslag.acceptance.client;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Remembers the position that each write answered and which service has been seen to know it, so
 * that a later call asks for exactly those that it builds on.
 */
final class Positions {

    private static final Pattern ID = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");
    private static final Pattern POSITION = Pattern.compile("([a-z-]+)/([0-9A-Z]{26})/([0-9]+)");

    private final Map<String, Position> latest = new ConcurrentHashMap<>();
    private final Set<String> applied = ConcurrentHashMap.newKeySet();

    /**
     * An aggregate's state as of one write.
     *
     * @param plural the kind, as topics and positions name it
     * @param sequence the write's number within the aggregate
     */
    record Position(String plural, String id, long sequence) {
        @Override
        public String toString() {
            return plural + "/" + id + "/" + sequence;
        }
    }

    /** Takes what a {@code Handslag-Position} header says. */
    void written(String header) {
        Matcher position = POSITION.matcher(header);
        while (position.find()) {
            latest.merge(
                    position.group(2),
                    new Position(
                            position.group(1),
                            position.group(2),
                            Long.parseLong(position.group(3))),
                    (before, now) -> now.sequence() > before.sequence() ? now : before);
        }
    }

    /** Every id in the text, in its order. */
    static Set<String> ids(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher id = ID.matcher(text);
        while (id.find()) {
            found.add(id.group());
        }
        return found;
    }

    /**
     * Those of the aggregates' positions that the service consumes and was not yet seen to have.
     */
    List<Position> awaited(String service, Collection<String> ids) {
        return ids.stream()
                .map(latest::get)
                .filter(position -> position != null && awaits(service, position))
                .toList();
    }

    /** Every position that the service was not yet seen to have. */
    List<Position> awaited(String service) {
        return latest.values().stream().filter(position -> awaits(service, position)).toList();
    }

    private boolean awaits(String service, Position position) {
        return Services.consumes(service, position.plural())
                && !applied.contains(service + " " + position);
    }

    /** The service answered after these positions, so it has them. */
    void seen(String service, List<Position> positions) {
        positions.forEach(position -> applied.add(service + " " + position));
    }
}
