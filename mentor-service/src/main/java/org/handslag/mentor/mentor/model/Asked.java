package org.handslag.mentor.mentor.model;

import java.util.List;
import java.util.Set;

/**
 * What has to be so before a mentor is active.
 *
 * @param steps the keys of every step that the blueprint asks for
 * @param required the keys of its required criteria
 * @param despite those of them that need not be met: the decision is about the whole person
 */
public record Asked(List<String> steps, Set<String> required, List<String> despite) {
    public Asked {
        steps = List.copyOf(steps);
        required = Set.copyOf(required);
        despite = List.copyOf(despite);
    }

    /** These steps, and no criteria. */
    public static Asked only(String... steps) {
        return new Asked(List.of(steps), Set.of(), List.of());
    }
}
