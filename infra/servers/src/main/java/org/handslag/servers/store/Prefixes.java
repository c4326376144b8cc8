package org.handslag.servers.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Positions by the first one, two, ... values of an index's keys; equality only, no order. */
final class Prefixes {

    private final List<Map<KeyValue, Set<Long>>> byLength = new ArrayList<>();

    /**
     * @param longest how many leading keys the longest prefix has; 0 for none
     */
    Prefixes(int longest) {
        for (int i = 0; i < longest; i++) {
            byLength.add(new HashMap<>());
        }
    }

    int longest() {
        return byLength.size();
    }

    void add(KeyValue key, Long position) {
        for (int length = 1; length <= byLength.size(); length++) {
            byLength.get(length - 1)
                    .computeIfAbsent(first(length, key), _ -> new LinkedHashSet<>())
                    .add(position);
        }
    }

    void remove(KeyValue key, Long position) {
        for (int length = 1; length <= byLength.size(); length++) {
            byLength.get(length - 1)
                    .computeIfPresent(
                            first(length, key),
                            (_, positions) -> {
                                positions.remove(position);
                                return positions.isEmpty() ? null : positions;
                            });
        }
    }

    Set<Long> find(KeyValue prefix) {
        return byLength.get(prefix.size() - 1).getOrDefault(prefix, Set.of());
    }

    void clear() {
        byLength.forEach(Map::clear);
    }

    private static KeyValue first(int length, KeyValue key) {
        if (length == key.size()) {
            return key;
        }
        List<Object> values = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            values.add(key.get(i));
        }
        return new KeyValue(values);
    }
}
