package org.handslag.reporting.figures.fact;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collections as the wire gives them: absent means none. */
final class Lists {
    private Lists() {}

    /** An unmodifiable copy; none for null. */
    static <T> List<T> of(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** An unmodifiable copy; none for null. */
    static <V> Map<String, V> of(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : Map.copyOf(map);
    }
}
