package org.handslag.servers.strict;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;
import java.util.Set;

/** The indexes that may be made: ascending and descending, unique or not, sparse or not. */
final class IndexRules {

    private static final Set<String> OPTIONS =
            Set.of("key", "name", "unique", "sparse", "v", "ns", "background");

    private IndexRules() {}

    static void check(Document index) {
        for (String option : index.keySet()) {
            if (!OPTIONS.contains(option)) {
                throw Refusal.of("index option '" + option + "'");
            }
        }
        Document key = Values.document(index.get("key"), "key");
        if (key.isEmpty() || !(index.get("name") instanceof String)) {
            throw Refusal.malformed("an index must have a key and a name");
        }
        for (Map.Entry<String, Object> field : key.entrySet()) {
            boolean plain =
                    Values.isNumber(field.getValue(), 1) || Values.isNumber(field.getValue(), -1);
            if (!plain || field.getKey().contains("$")) {
                throw Refusal.of("index on '" + field.getKey() + "': " + field.getValue());
            }
        }
        if (key.keySet().equals(Set.of("_id")) && !"_id_".equals(index.get("name"))) {
            throw Refusal.of("another index on _id");
        }
    }
}
