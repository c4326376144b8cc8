package org.handslag.gateway.feed.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handslag.platform.fact.Fact;
import org.handslag.platform.personal.ClientReference;
import org.jspecify.annotations.Nullable;

/** Gathers the facts of one state. */
final class Facts {
    private final Map<String, Object> common = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<ClientReference> references;

    /** Facts for whose subject no system has a reference. */
    Facts() {
        this(null);
    }

    /**
     * Facts about somebody.
     *
     * @param references what systems call them, sealed; null: nothing
     */
    Facts(@Nullable List<ClientReference> references) {
        this.references = references == null ? List.of() : List.copyOf(references);
    }

    /** What every fact that follows says; nothing where there is nothing to say. */
    Facts common(String field, @Nullable Object value) {
        if (value != null) {
            common.put(field, value);
        }
        return this;
    }

    /** A fact, where its day is known. */
    Facts on(@Nullable String day, String key, String type) {
        return on(day, key, type, Map.of());
    }

    /**
     * A fact that says more than what is common to all.
     *
     * @param day null: it has not happened
     */
    Facts on(@Nullable String day, String key, String type, Map<String, Object> more) {
        if (day != null) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("on", day);
            data.putAll(common);
            data.putAll(new TreeMap<>(more));
            facts.add(new Fact(key, type, data, references));
        }
        return this;
    }

    /** A fact without a day of its own. */
    Facts undated(String key, String type) {
        facts.add(new Fact(key, type, new LinkedHashMap<>(common), references));
        return this;
    }

    /** All, by their days; those of one day as they were added, those without one first. */
    List<Fact> inOrder() {
        return facts.stream()
                .sorted(Comparator.comparing(it -> it.data().getOrDefault("on", "").toString()))
                .toList();
    }
}
