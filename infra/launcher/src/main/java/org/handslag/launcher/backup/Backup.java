package org.handslag.launcher.backup;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Takes a tenant's backup while the platform runs. Each document is of one moment, and beside it
 * lies the state that it had published by then; two documents may be of different moments.
 */
public final class Backup {
    /** An aggregate that is changed again and again while it is looked at is given up. */
    private static final int ROUNDS = 10;

    private final Sources sources;
    private final Consumer<String> progress;

    /**
     * @param progress is told of each collection
     */
    public Backup(Sources sources, Consumer<String> progress) {
        this.sources = sources;
        this.progress = progress;
    }

    /**
     * Writes the file.
     *
     * @return how many documents it has
     * @throws IllegalStateException where a database or the broker does not answer, or the tenant
     *     has nothing
     */
    public int take(String tenant, Path file) {
        try (TopicStates topics = new TopicStates(sources.bootstrap(), tenant)) {
            return new BackupFile(file)
                    .write(tenant, lines -> copy(tenant, topics, lines))
                    .documents();
        } catch (MongoException e) {
            throw new IllegalStateException("A database does not answer: " + e.getMessage(), e);
        }
    }

    private Map<String, Integer> copy(String tenant, TopicStates topics, Consumer<Line> lines) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String service : sources.databases().keySet()) {
            try (MongoClient client = sources.client(service)) {
                for (String kind : sources.kinds(client, service)) {
                    MongoCollection<Document> documents =
                            client.getDatabase(sources.database(service)).getCollection(kind);
                    int count = copy(service, kind, tenant, documents, topics, lines);
                    if (count > 0) {
                        counts.put(service + "/" + kind, count);
                        progress.accept("  %-22s %-24s %7d".formatted(service, kind, count));
                    }
                }
            }
        }
        if (counts.isEmpty()) {
            throw new IllegalStateException("There is nothing of a tenant called " + tenant);
        }
        return counts;
    }

    private int copy(
            String service,
            String kind,
            String tenant,
            MongoCollection<Document> documents,
            TopicStates topics,
            Consumer<Line> lines) {
        Map<String, Document> found = new LinkedHashMap<>();
        documents
                .find(new Document("tenant", tenant))
                .sort(new Document("_id", 1))
                .forEach(document -> found.put(document.getString("_id"), document));
        Map<String, Published> published =
                topics.has(kind) ? published(kind, documents, found, topics) : Map.of();
        found.forEach(
                (key, document) ->
                        lines.accept(new Line(service, kind, document, published.get(key))));
        return found.size();
    }

    /** What was sent leaves the outbox after its commit: looked for in that order, it is found. */
    private Map<String, Published> published(
            String kind,
            MongoCollection<Document> documents,
            Map<String, Document> found,
            TopicStates topics) {
        Map<String, Published> published = new HashMap<>();
        Map<String, Long> sought = new HashMap<>();
        found.forEach((key, document) -> sort(key, document, published, sought));
        for (int round = 0; !sought.isEmpty() && round < ROUNDS; round++) {
            published.putAll(topics.at(kind, sought));
            sought.keySet().removeAll(published.keySet());
            for (String key : sought.keySet().toArray(String[]::new)) {
                @Nullable Document now = documents.find(new Document("_id", key)).first();
                if (now == null) {
                    found.remove(key);
                    sought.remove(key);
                } else {
                    found.put(key, now);
                    sort(key, now, published, sought);
                }
            }
        }
        if (!sought.isEmpty()) {
            progress.accept(
                    "  %d %s without what they published: the topic has it no more"
                            .formatted(sought.size(), kind));
        }
        return published;
    }

    private static void sort(
            String key,
            Document document,
            Map<String, Published> published,
            Map<String, Long> sought) {
        @Nullable Published waiting = Line.waiting(document);
        sought.remove(key);
        if (waiting != null) {
            published.put(key, waiting);
        } else if (!Line.isTombstoned(document)) {
            sought.put(key, document.getLong("version"));
        }
    }
}
