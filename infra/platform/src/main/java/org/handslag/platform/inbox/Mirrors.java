package org.handslag.platform.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.handslag.platform.mongo.Collections;
import org.handslag.platform.outbox.Topics;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The kinds that this service mirrors. */
@Component
public class Mirrors {
    private final MongoOperations mongo;
    private final Collections collections;
    private final Topics topics;
    private final Map<String, Mirror<?>> byPlural = new ConcurrentHashMap<>();

    Mirrors(MongoOperations mongo, Collections collections, Topics topics) {
        this.mongo = mongo;
        this.collections = collections;
        this.topics = topics;
    }

    static String collection(String plural) {
        return "mirror_" + plural;
    }

    /**
     * The mirror of a kind; to be called once per kind, in a bean method.
     *
     * @param indexed fields of the published state by which the service looks aggregates up
     */
    public <M> Mirror<M> of(String plural, Class<M> view, String... indexed) {
        Mirror<M> mirror = new Mirror<>(plural, view, mongo);
        if (byPlural.putIfAbsent(plural, mirror) != null) {
            throw new IllegalStateException("two mirrors of " + plural);
        }
        topics.want(plural);
        collections.unique(collection(plural), "sequence", false, "_id", "sequence");
        collections.index(collection(plural), List.of("tenant"));
        for (String field : indexed) {
            collections.index(collection(plural), List.of("tenant", "data." + field));
        }
        return mirror;
    }

    /** The mirror of a kind, where this service has one. */
    public Optional<Mirror<?>> mirror(String plural) {
        return Optional.ofNullable(byPlural.get(plural));
    }

    /** The plurals of all mirrored kinds. */
    public Set<String> plurals() {
        return Set.copyOf(byPlural.keySet());
    }
}
