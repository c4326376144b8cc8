package org.handslag.platform.aggregate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The kinds of aggregate that this service owns, by their plural. */
@Component
public class Registry {
    private final Map<String, Aggregates<?>> kinds = new ConcurrentHashMap<>();

    void add(String plural, Aggregates<?> aggregates) {
        if (kinds.putIfAbsent(plural, aggregates) != null) {
            throw new IllegalStateException("two stores for " + plural);
        }
    }

    /** All of them, in the order of their names. */
    public List<String> plurals() {
        return kinds.keySet().stream().sorted().toList();
    }

    /** The store of a kind, where this service owns it. */
    public Optional<Aggregates<?>> of(String plural) {
        return Optional.ofNullable(kinds.get(plural));
    }
}
