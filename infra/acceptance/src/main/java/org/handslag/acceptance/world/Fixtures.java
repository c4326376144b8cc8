package org.handslag.acceptance.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ids and keys of one place, by name. Safe for many threads while it is filled. */
public final class Fixtures {

    private final Map<String, String> values = new LinkedHashMap<>();

    synchronized void put(String name, String value) {
        values.put(name, value);
    }

    /** The same things, to begin with; what is put later is this place's own. */
    synchronized Fixtures copy() {
        Fixtures copy = new Fixtures();
        copy.values.putAll(values);
        return copy;
    }

    /**
     * What has the name. {@code pair.proposed} is a pair in that state; where a place has none, any
     * pair of it.
     */
    public synchronized Optional<String> find(String name) {
        @Nullable String value = values.get(name);
        int dot = name.lastIndexOf('.');
        return value != null || dot < 0 ? Optional.ofNullable(value) : find(name.substring(0, dot));
    }

    /** All of them by name. */
    public synchronized Map<String, String> all() {
        return Map.copyOf(values);
    }
}
