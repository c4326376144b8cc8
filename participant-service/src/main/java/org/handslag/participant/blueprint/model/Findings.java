package org.handslag.participant.blueprint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects faults, and knows which disagreements the blueprint itself states. */
final class Findings {
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> stated = new ArrayList<>();

    Findings(Blueprint blueprint) {
        for (Map<?, ?> conflict : blueprint.objects("conflicts")) {
            if (conflict.get("about") instanceof List<?> pointers) {
                pointers.forEach(pointer -> stated.add(String.valueOf(pointer)));
            }
        }
    }

    void add(String pointer, String code, Map<String, Object> values) {
        faults.add(new Fault(pointer, code, values));
    }

    /** Adds a disagreement, unless the blueprint states it as a conflict about that place. */
    void addUnlessStated(String pointer, String code, Map<String, Object> values) {
        boolean carried =
                stated.stream()
                        .anyMatch(
                                about -> pointer.equals(about) || pointer.startsWith(about + "/"));
        if (!carried) {
            add(pointer, code, values);
        }
    }

    /** Adds a fault where the text is there and not one of those allowed. */
    void mustBeOneOf(String pointer, @Nullable Object text, Set<String> allowed, String in) {
        if (text instanceof String value && !allowed.contains(value)) {
            add(pointer, "unknown-reference", Map.of("value", value, "list", in));
        }
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }
}
