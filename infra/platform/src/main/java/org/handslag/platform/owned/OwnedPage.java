package org.handslag.platform.owned;

import java.util.List;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A part of what a tenant owns in one service.
 *
 * @param items by kind, and in the order of ids
 * @param next the cursor for the following part; null at the end
 */
public record OwnedPage(String service, List<Item> items, @Nullable String next) {
    /**
     * One aggregate.
     *
     * @param kind the kind's plural
     * @param person whose it is, where it is a person; null elsewhere
     * @param state all of it but what the kind withholds, texts opened
     */
    public record Item(
            String kind, String id, long version, @PersonId @Nullable String person, Object state) {
        /** The cursor of what comes after it. */
        public String cursor() {
            return kind + "/" + id;
        }
    }
}
