package org.handslag.servers.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.List;

/** What makes two indexes the same. */
final class Keys {

    private Keys() {}

    /** Same fields in the same order and direction, and both unique or both not. */
    static boolean same(Index<?> one, Index<?> other) {
        return one.isUnique() == other.isUnique()
                && describe(one.getKeys()).equals(describe(other.getKeys()));
    }

    private static List<String> describe(List<IndexKey> keys) {
        return keys.stream().map(key -> key.getKey() + (key.isAscending() ? " 1" : " -1")).toList();
    }
}
