package org.handslag.chaos.client;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An aggregate as of one write.
 *
 * @param plural the kind, as topics and collections name it
 * @param sequence the aggregate's version after the write, from 1
 */
public record Position(String plural, String id, long sequence) {

    private static final Pattern FORM = Pattern.compile("([a-z-]+)/([^/]+)/([0-9]+)");

    /** What the header {@code Handslag-Position} says; empty where it is none. */
    static Optional<Position> of(String header) {
        Matcher form = FORM.matcher(header);
        return form.matches()
                ? Optional.of(
                        new Position(form.group(1), form.group(2), Long.parseLong(form.group(3))))
                : Optional.empty();
    }

    /** As {@code Handslag-After} takes it. */
    @Override
    public String toString() {
        return plural + "/" + id + "/" + sequence;
    }
}
