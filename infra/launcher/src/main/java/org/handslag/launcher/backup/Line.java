package org.handslag.launcher.backup;

import java.util.List;
import org.bson.Document;
import org.handslag.platform.outbox.Tombstones;
import org.jspecify.annotations.Nullable;

/**
 * One aggregate in a backup.
 *
 * @param aggregate its document as the database held it, sealed texts sealed
 * @param published the newest state that it published; null where its kind publishes none
 */
record Line(String service, String collection, Document aggregate, @Nullable Published published) {
    String key() {
        return aggregate.getString("_id");
    }

    long version() {
        return aggregate.getLong("version");
    }

    String tenant() {
        return aggregate.getString("tenant");
    }

    /** The state that waits under the aggregate's version; null where it was sent already. */
    static @Nullable Published waiting(Document aggregate) {
        long version = aggregate.getLong("version");
        return aggregate.getList("outbox", Document.class, List.of()).stream()
                .filter(entry -> entry.getLong("sequence") == version)
                .map(Published::of)
                .findFirst()
                .orElse(null);
    }

    /** Whether the topic knows nothing any more of what is erased here. */
    static boolean isTombstoned(Document aggregate) {
        return aggregate.containsKey(Tombstones.SENT);
    }

    Document document() {
        Document line =
                new Document("service", service)
                        .append("collection", collection)
                        .append("document", aggregate);
        return published == null
                ? line
                : line.append("published", published.entry(published.sequence()));
    }

    static Line of(Document line) {
        Document published = line.get("published", Document.class);
        return new Line(
                line.getString("service"),
                line.getString("collection"),
                line.get("document", Document.class),
                published == null ? null : Published.of(published));
    }
}
