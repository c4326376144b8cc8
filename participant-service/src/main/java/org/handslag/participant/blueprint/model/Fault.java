package org.handslag.participant.blueprint.model;

import java.util.Map;

/**
 * One thing that is wrong with a blueprint.
 *
 * @param pointer JSON pointer to the wrong place
 * @param code what is wrong there, in lower-kebab-case
 * @param values what the words for it need, by name
 */
public record Fault(String pointer, String code, Map<String, Object> values) {
    public Fault {
        values = Map.copyOf(values);
    }
}
