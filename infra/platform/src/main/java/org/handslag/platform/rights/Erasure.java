package org.handslag.platform.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.handslag.platform.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The decision that a person is erased: the published state of kind {@code erasures}, as every
 * service mirrors it.
 *
 * @param state {@code requested}, {@code refused}, {@code erasing} or {@code done}
 * @param keeps codes of what stays; null: nothing
 */
record Erasure(String id, Subject person, String state, @Nullable List<String> keeps) {
    static final String KIND = "erasures";
    private static final Set<String> GRANTED = Set.of("erasing", "done");

    /** Whom it is about. */
    record Subject(String kind, String id) {}

    /** Whether it is to be carried out. */
    boolean granted() {
        return GRANTED.contains(state);
    }

    /** What stays; a code that this service does not know keeps nothing here. */
    Set<Keep> kept() {
        return keeps == null
                ? Set.of()
                : Arrays.stream(Keep.values())
                        .filter(keep -> keeps.contains(Json.code(keep)))
                        .collect(Collectors.toSet());
    }
}
