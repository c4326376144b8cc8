package org.handslag.servers.strict;

import java.util.Map;

/** Sorting and projecting of find and findAndModify. */
final class ReadRules {

    private ReadRules() {}

    static void sort(Object sort) {
        if (sort == null) {
            return;
        }
        for (Map.Entry<String, Object> key : Values.document(sort, "sort").entrySet()) {
            Object direction = key.getValue();
            if (!Values.isNumber(direction, 1) && !Values.isNumber(direction, -1)) {
                throw Refusal.of("sorting '" + key.getKey() + "' by " + direction);
            }
        }
    }

    /** Plain inclusion and exclusion; operators differ in what they do to the other fields. */
    static void projection(Object projection) {
        if (projection == null) {
            return;
        }
        for (Map.Entry<String, Object> field :
                Values.document(projection, "projection").entrySet()) {
            boolean plain =
                    field.getValue() instanceof Boolean
                            || Values.isNumber(field.getValue(), 0)
                            || Values.isNumber(field.getValue(), 1);
            if (!plain || field.getKey().contains("$")) {
                throw Refusal.of("projecting '" + field.getKey() + "' by " + field.getValue());
            }
        }
    }
}
