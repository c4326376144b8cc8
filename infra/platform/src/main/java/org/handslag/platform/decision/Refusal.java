package org.handslag.platform.decision;

import java.util.Map;

/**
 * An expected "no" of the model.
 *
 * @param code what is refused, in lower-kebab-case; the texts for people are found by it
 * @param values what the text needs, by name; never a person's name or free text
 */
public record Refusal(String code, Map<String, Object> values) {
    public Refusal {
        values = Map.copyOf(values);
    }
}
