package org.handslag.platform.aggregate;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, in the order of ids.
 *
 * @param next the cursor for the following part; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** How many items a page has unless the caller asks for fewer or more. */
    public static final int DEFAULT_LIMIT = 50;

    /** How many items a page has at most. */
    public static final int MAX_LIMIT = 200;

    /** The same page with other items. */
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
