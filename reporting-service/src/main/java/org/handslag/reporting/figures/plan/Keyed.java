package org.handslag.reporting.figures.plan;

import java.util.List;

/** A code of the blueprint and what people call it. */
public record Keyed(String key, Words title) {
    /** The title of a code; the code itself where the blueprint has none. */
    public static Words titleOf(List<Keyed> list, String key) {
        return list.stream()
                .filter(one -> one.key().equals(key))
                .map(Keyed::title)
                .findFirst()
                .orElseGet(() -> Words.of(key));
    }
}
