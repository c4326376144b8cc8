package org.handslag.meeting.reach;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list is asked for: fields of the document that must have a value. */
public final class Asked {
    private final Map<String, String> equal = new HashMap<>();

    /** The field must have this value; null asks for nothing. */
    public Asked with(String field, @Nullable String value) {
        if (value != null) {
            equal.put(field, value);
        }
        return this;
    }

    /** Field to value. */
    public Map<String, String> equal() {
        return Map.copyOf(equal);
    }
}
