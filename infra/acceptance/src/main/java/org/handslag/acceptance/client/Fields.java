package org.handslag.acceptance.client;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON objects written down in a line. */
public final class Fields {

    private Fields() {}

    /**
     * An object of name and value in turn; where the value is null the field is left out.
     *
     * @param namesAndValues an even number of items; each first one a {@link String}
     */
    public static Map<String, Object> of(@Nullable Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null && namesAndValues[i] instanceof String name) {
                fields.put(name, value);
            }
        }
        return fields;
    }
}
