package org.handslag.participant.preview.model;

import java.util.Map;

/**
 * One sentence before it has words.
 *
 * @param code what is said, in lower-kebab-case
 * @param values what the words for it need, by name: numbers, strings, texts in several languages,
 *     further lines, or lists of these
 */
public record Line(String code, Map<String, Object> values) {
    public Line {
        values = Map.copyOf(values);
    }

    static Line of(String code) {
        return new Line(code, Map.of());
    }

    static Line of(String code, String name, Object value) {
        return new Line(code, Map.of(name, value));
    }
}
