package org.handslag.servers.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.List;
import java.util.Set;

/** An index that finds documents by the values of its first keys. */
sealed interface EqualityIndex permits UniqueIndex, PlainIndex {

    /** The fields of the index, in order. */
    List<String> fields();

    /**
     * All documents whose leading fields may have these values, and perhaps more.
     *
     * @param prefix normalised values of the first fields, at least one
     */
    Set<Long> find(KeyValue prefix);

    /** Whether two documents may not have the same values. */
    boolean isUnique();
}
