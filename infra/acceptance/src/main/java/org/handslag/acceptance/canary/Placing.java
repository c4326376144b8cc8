package org.handslag.acceptance.canary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a text into a place of a body, and leaves the rest as it is. */
final class Placing {

    private Placing() {}

    /**
     * The body with the text.
     *
     * @param path names from the body's top; {@code *} is an item of a list or a value of a map
     */
    static Map<String, Object> in(Map<String, Object> body, List<String> path, String text) {
        Map<String, Object> with = new LinkedHashMap<>(body);
        with.put(
                path.getFirst(),
                below(with.get(path.getFirst()), path.subList(1, path.size()), text));
        return with;
    }

    /** What stands in a place now, with the text below it; made where nothing stands there. */
    private static Object below(@Nullable Object present, List<String> path, String text) {
        if (path.isEmpty()) {
            return text;
        }
        String name = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        if (name.equals("*") && !(present instanceof Map<?, ?>)) {
            List<Object> items = new ArrayList<>();
            if (present instanceof List<?> list) {
                items.addAll(list);
            }
            Object first = items.isEmpty() ? null : items.removeFirst();
            items.addFirst(below(first, rest, text));
            return items;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        if (present instanceof Map<?, ?> map) {
            map.forEach((key, value) -> fields.put(String.valueOf(key), value));
        }
        String key = name.equals("*") ? "any" : name;
        fields.put(key, below(fields.get(key), rest, text));
        return fields;
    }
}
