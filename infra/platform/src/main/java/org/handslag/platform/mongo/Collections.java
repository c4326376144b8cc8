package org.handslag.platform.mongo;

import com.mongodb.client.model.IndexOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * The service's collections and their indexes. They are made when the service starts; where the
 * database is away then, the service starts all the same, says in readiness that it is not ready,
 * and goes on trying.
 */
@Component("collections")
public final class Collections implements SmartLifecycle, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(Collections.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final MongoOperations mongo;
    private final List<Index> declared = new CopyOnWriteArrayList<>();
    private final Map<String, Supplier<List<String>>> stoodFor = new ConcurrentHashMap<>();
    private volatile boolean ready;
    private volatile boolean running;
    private volatile Thread worker = Thread.currentThread();

    Collections(MongoOperations mongo) {
        this.mongo = mongo;
    }

    private record Index(
            String collection, String name, List<String> fields, boolean unique, boolean sparse) {}

    /** Declares a unique index; a sparse one leaves out documents without the field. */
    public void unique(String collection, String name, boolean sparse, String... fields) {
        declared.add(new Index(collection, name, List.of(fields), true, sparse));
    }

    /** Declares an index that serves queries. */
    public void index(String collection, List<String> fields) {
        declared.add(
                new Index(collection, String.join("_", fields), List.copyOf(fields), false, false));
    }

    /**
     * Indexes that are declared on a collection are made on these instead.
     *
     * @param names asked when indexes are made; throws where the database is away
     */
    public void standFor(String collection, Supplier<List<String>> names) {
        stoodFor.put(collection, names);
    }

    /** Makes the indexes declared on a collection on one that it stands for. */
    public void makeIndexes(String declaredOn, String collection) {
        declared.stream()
                .filter(index -> index.collection().equals(declaredOn))
                .forEach(index -> make(index, collection));
    }

    /** The field lists of the indexes declared on a collection. */
    public List<List<String>> indexes(String collection) {
        return declared.stream()
                .filter(index -> index.collection().equals(collection))
                .map(Index::fields)
                .toList();
    }

    /** Whether every declared index is there: before that, no write is safe. */
    public boolean ready() {
        return ready;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("collections").start(this::makeUntilDone);
    }

    private void makeUntilDone() {
        List<Index> left = new ArrayList<>(declared);
        while (running && !left.isEmpty()) {
            try {
                while (!left.isEmpty()) {
                    make(left.getFirst());
                    left.removeFirst();
                }
            } catch (RuntimeException e) {
                LOG.warn(
                        "the database does not make index {}: {}",
                        left.getFirst().name(),
                        e.getMessage());
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException stop) {
                    return;
                }
            }
        }
        ready = running;
    }

    private void make(Index index) {
        stoodFor.getOrDefault(index.collection(), () -> List.of(index.collection()))
                .get()
                .forEach(collection -> make(index, collection));
    }

    private void make(Index index, String name) {
        Document keys = new Document();
        index.fields().forEach(field -> keys.append(field, 1));
        mongo.execute(
                name,
                collection ->
                        collection.createIndex(
                                keys,
                                new IndexOptions()
                                        .name(index.name())
                                        .unique(index.unique())
                                        .sparse(index.sparse())));
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public Health health() {
        return ready
                ? Health.up().build()
                : Health.down().withDetail("waits for", "database").build();
    }
}
