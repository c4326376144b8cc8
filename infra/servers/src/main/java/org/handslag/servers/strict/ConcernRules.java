package org.handslag.servers.strict;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;

/** Concerns that one durable node fulfils anyway, and those that it cannot. */
final class ConcernRules {

    private static final Set<String> READ = Set.of("local", "available", "majority");

    private ConcernRules() {}

    static void read(Object concern) {
        if (concern != null) {
            Object level = Values.document(concern, "readConcern").getOrDefault("level", "local");
            if (!(level instanceof String text) || !READ.contains(text)) {
                throw Refusal.of("readConcern " + level);
            }
        }
    }

    static void write(Object concern) {
        if (concern != null) {
            Document document = Values.document(concern, "writeConcern");
            Object w = document.getOrDefault("w", 1);
            if (!"majority".equals(w) && !Values.isNumber(w, 1)) {
                throw Refusal.of("writeConcern w: " + w);
            }
        }
    }
}
