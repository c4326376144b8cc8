package org.handslag.platform.aggregate;

import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.handslag.platform.outbox.Tombstones;

/**
 * What is left of an erased aggregate: the stub in the database and the last state on the bus.
 * Every kind has the same.
 */
final class Erased {
    /** What a stub may have besides what says that it is erased. */
    private static final Set<String> STAYS =
            Set.of("_id", "tenant", "id", "version", "outbox", "quarantine");

    private Erased() {}

    /**
     * The last state that others see.
     *
     * @param state always {@code erased}
     */
    record Published(String id, String state) {}

    static Published published(String id) {
        return new Published(id, "erased");
    }

    static String event(String singular) {
        return singular + ".erased.v1";
    }

    static boolean is(Document document) {
        return Tombstones.marked(document);
    }

    /** Whatever the document holds goes, whichever mechanism has put it there. */
    static Document update(Document before, long version) {
        Document gone =
                before.keySet().stream()
                        .filter(field -> !STAYS.contains(field))
                        .collect(
                                Collectors.toMap(
                                        field -> field, field -> "", (a, b) -> a, Document::new));
        Document update = new Document("$set", Tombstones.mark().append("version", version));
        if (!gone.isEmpty()) {
            update.append("$unset", gone);
        }
        return update;
    }
}
