package org.handslag.launcher.backup;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A state of an aggregate as others saw it.
 *
 * @param data the state as JSON; null: a tombstone
 */
record Published(long sequence, String type, String time, @Nullable String data) {
    private static final String ERASED = ".erased.v1";

    /** A tombstone: later than any state. */
    static Published tombstone() {
        return new Published(Long.MAX_VALUE, "", Instant.EPOCH.toString(), null);
    }

    /** An entry that waits in its aggregate, or one in a backup. */
    static Published of(Document entry) {
        return new Published(
                entry.getLong("sequence"),
                entry.getString("type"),
                entry.getString("time"),
                entry.getString("data"));
    }

    boolean isTombstone() {
        return data == null;
    }

    boolean isErased() {
        return isTombstone() || type.endsWith(ERASED);
    }

    /** As it waits in its aggregate under this sequence. */
    Document entry(long under) {
        return new Document("sequence", under)
                .append("type", type)
                .append("time", time)
                .append("data", data);
    }
}
