package org.handslag.participant.preview.model;

import java.util.List;
import java.util.Map;
import org.handslag.participant.basis.model.Text;
import org.handslag.participant.blueprint.model.Blueprint;
import org.jspecify.annotations.Nullable;

/** How numbers, times and names are said. */
final class Saying {
    static final Line UNKNOWN = Line.of("unknown");

    private Saying() {}

    /** The title of an object; its key where it has none. */
    static Text title(Map<?, ?> object) {
        Text title = Text.of(object.get("title"));
        return title.words().isEmpty() ? Text.of(Blueprint.text(object, "key")) : title;
    }

    /** The titles of a list of objects. */
    static List<Text> titles(List<Map<?, ?>> objects) {
        return objects.stream().map(Saying::title).toList();
    }

    /** The titles of those of a list that have one of these keys; the key where there is none. */
    static List<Text> titles(List<Map<?, ?>> objects, @Nullable Object keys) {
        return keys instanceof List<?> list
                ? list.stream().map(key -> title(objects, String.valueOf(key))).toList()
                : List.of();
    }

    /** The title of the one with this key; the key where there is none. */
    static Text title(List<Map<?, ?>> objects, String key) {
        for (Map<?, ?> object : objects) {
            if (key.equals(object.get("key"))) {
                return title(object);
            }
        }
        return Text.of(key);
    }

    /** A number as a blueprint gives it. */
    static Line number(@Nullable Object number) {
        return switch (number) {
            case Number exact -> Line.of("number", "n", exact);
            case Map<?, ?> range when range.get("min") instanceof Number min ->
                    new Line("range", Map.of("min", min, "max", range.get("max")));
            case Map<?, ?> limit when limit.get("atMost") instanceof Number most ->
                    Line.of("at-most", "n", most);
            case Map<?, ?> limit when limit.get("atLeast") instanceof Number least ->
                    Line.of("at-least", "n", least);
            case Map<?, ?> rate when rate.get("perYear") instanceof Number rated ->
                    Line.of("per-year", "n", rated);
            case null, default -> UNKNOWN;
        };
    }

    /** One point in time as it is printed. */
    static Line when(@Nullable Object printed) {
        return printed instanceof String text && !text.equals("unknown")
                ? Line.of("as-printed", "value", text)
                : UNKNOWN;
    }

    /** From then to then. */
    static Line span(@Nullable Object span) {
        if (!(span instanceof Map<?, ?> map) || map.get("from") == null) {
            return Line.of("when-unknown");
        }
        Object to = map.get("to");
        return to == null
                ? Line.of("from", "from", when(map.get("from")))
                : new Line("from-to", Map.of("from", when(map.get("from")), "to", when(to)));
    }
}
