package org.handslag.platform.inbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.handslag.platform.mongo.Bson;
import org.handslag.platform.mongo.Collections;
import org.handslag.platform.outbox.Topics;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The kinds that this service mirrors. */
@Component
public class Mirrors {
    private final MongoOperations mongo;
    private final Generations generations;
    private final Collections collections;
    private final Topics topics;
    private final Map<String, List<Mirror<?>>> byPlural = new ConcurrentHashMap<>();

    Mirrors(
            MongoOperations mongo,
            Generations generations,
            Collections collections,
            Topics topics) {
        this.mongo = mongo;
        this.generations = generations;
        this.collections = collections;
        this.topics = topics;
    }

    /**
     * The collection of the kind's first generation. Its indexes are declared under this name, and
     * made on every generation that there is.
     */
    static String collection(String plural) {
        return "mirror_" + plural;
    }

    /**
     * The mirror of a kind; to be called in a bean method, once for each view of the kind.
     *
     * @param indexed fields of the published state by which the service looks aggregates up
     */
    public <M> Mirror<M> of(String plural, Class<M> view, String... indexed) {
        Mirror<M> mirror = new Mirror<>(plural, view, mongo, generations);
        List<Mirror<?>> views =
                byPlural.computeIfAbsent(plural, kind -> new CopyOnWriteArrayList<>());
        if (views.stream().anyMatch(other -> other.view().equals(view))) {
            throw new IllegalStateException("two mirrors of " + plural + " as " + view.getName());
        }
        views.add(mirror);
        if (views.size() == 1) {
            topics.want(plural);
            collections.standFor(collection(plural), () -> generations.written(plural));
            collections.index(collection(plural), List.of("tenant"));
        }
        for (String field : indexed) {
            collections.index(collection(plural), List.of("tenant", "data." + field));
        }
        return mirror;
    }

    /** Whether this service mirrors the kind. */
    public boolean has(String plural) {
        return byPlural.containsKey(plural);
    }

    /**
     * Reads a record, and tries every view of it.
     *
     * @throws RuntimeException with the reason where it is no event of the platform, or not one
     *     that this service can read
     */
    Arrival read(String plural, ConsumerRecord<byte[], byte[]> record) {
        Arrival arrival = Arrival.of(plural, record);
        if (arrival.data() != null) {
            for (Mirror<?> mirror : byPlural.getOrDefault(plural, List.of())) {
                Bson.value(record.value(), mirror.view());
            }
        }
        return arrival;
    }

    /** The plurals of all mirrored kinds. */
    public Set<String> plurals() {
        return Set.copyOf(byPlural.keySet());
    }
}
