package org.handslag.benchmark.following;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.handslag.benchmark.run.Timings;
import org.handslag.platform.json.Json;
import tools.jackson.databind.JsonNode;

/** What one follower has seen: each event's delay, its order, and what came twice. */
final class Seen {
    private final Followed tenant;
    private final Timings delays = new Timings();
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong twice = new AtomicLong();
    private final boolean keepsOrder;

    /**
     * @param keepsOrder whether it is kept; of many followers it would be much
     */
    Seen(Followed tenant, boolean keepsOrder) {
        this.tenant = tenant;
        this.keepsOrder = keepsOrder;
    }

    /** Takes one event. */
    void event(String json) {
        event(Json.tolerant().readTree(json));
    }

    /** Takes one event. */
    void event(JsonNode event) {
        long now = System.nanoTime();
        if (!ids.add(event.path("id").asString())) {
            twice.incrementAndGet();
            return;
        }
        delays.record(now - tenant.intended(event));
        if (keepsOrder) {
            order.add(event.at("/data/cohort").asString());
        }
    }

    int count() {
        return ids.size();
    }

    Timings delays() {
        return delays;
    }

    long twice() {
        return twice.get();
    }

    /** What happened, in the order in which it was seen. */
    List<String> order() {
        return order;
    }
}
