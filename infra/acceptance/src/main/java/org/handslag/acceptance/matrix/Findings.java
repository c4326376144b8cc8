package org.handslag.acceptance.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** What a run has seen, kept by many threads. */
final class Findings {

    private final LongAdder cells = new LongAdder();
    private final Map<String, Integer> kinds = Collections.synchronizedMap(new TreeMap<>());
    private final List<String> unexpected = Collections.synchronizedList(new ArrayList<>());

    /** One cell was tried. */
    void tried(String kind) {
        cells.increment();
        kinds.merge(kind, 1, Integer::sum);
    }

    /** Something is not as it must be. */
    void unexpected(String what) {
        unexpected.add(what);
    }

    long cells() {
        return cells.sum();
    }

    Map<String, Integer> kinds() {
        return new TreeMap<>(kinds);
    }

    List<String> all() {
        synchronized (unexpected) {
            return unexpected.stream().sorted().toList();
        }
    }
}
