package org.handslag.chaos.check;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One text for equal values, whichever of JSON and BSON they came from. */
final class Canonical {

    private Canonical() {}

    /** Fields in order of their names, numbers by value. */
    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> fields -> {
                Map<String, String> sorted = new TreeMap<>();
                fields.forEach((name, field) -> sorted.put(String.valueOf(name), of(field)));
                yield sorted.toString();
            }
            case Collection<?> items ->
                    items.stream().map(Canonical::of).collect(Collectors.joining(",", "[", "]"));
            case Number number ->
                    new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
            default -> "\"" + value + "\"";
        };
    }
}
