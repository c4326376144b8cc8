package org.handslag.reporting.publishing.edition;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A count as it is published; in JSON a number, or {@code "suppressed"}.
 *
 * @param value absent: hidden, because it is below five or would give away one that is
 */
public record Count(@Nullable Integer value) {
    static Count of(Sheet sheet, Set<String> shown, String key) {
        return new Count(shown.contains(key) ? (Integer) sheet.value(key) : null);
    }

    /** Whether it is hidden. */
    public boolean hidden() {
        return value == null;
    }
}
