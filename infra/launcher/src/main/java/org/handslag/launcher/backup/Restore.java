package org.handslag.launcher.backup;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.handslag.platform.outbox.Tombstones;
import org.jspecify.annotations.Nullable;

/**
 * Brings a tenant's documents back, while no service runs. Each gets a version above every one that
 * it ever had, here or on its topic, and an entry in its outbox with the state that it had
 * published: so every mirror takes it when the services are up. What was erased since is left a
 * stub. What was made since, and is in no backup, stays as it is.
 */
public final class Restore {
    private static final String ID = "_id";

    /** A place that is taken once in a collection; see the platform's slots. */
    private static final String SLOT = "slot_";

    private static final int DUPLICATE_KEY = 11000;
    private static final String TENANTS = "tenants";
    private static final String LEFT = "tenant.left.v1";

    private final Sources sources;
    private final Consumer<String> progress;
    private final List<String> conflicts = new ArrayList<>();
    private int restored;
    private int erased;

    /**
     * @param progress is told of each collection, and of what could not be brought back
     */
    public Restore(Sources sources, Consumer<String> progress) {
        this.sources = sources;
        this.progress = progress;
    }

    /**
     * What was done.
     *
     * @param erased how many stayed, or became, a stub
     * @param conflicts what could not be brought back: its place is taken by another
     */
    public record Outcome(String tenant, int restored, int erased, List<String> conflicts) {
        /** Whether everything is back. */
        public boolean isWhole() {
            return conflicts.isEmpty();
        }
    }

    /**
     * Restores a file, after all of it has been checked.
     *
     * @throws IllegalStateException where it is no whole backup, its tenant has left, or a database
     *     or the broker does not answer: a second attempt does the same again
     */
    public Outcome from(Path path) {
        BackupFile file = new BackupFile(path);
        BackupFile.Header header = file.verify();
        requireKnown(header);
        progress.accept(
                "%d documents of %s, as of %s"
                        .formatted(header.documents(), header.tenant(), header.takenAt()));
        Map<String, Batch> batches = new HashMap<>();
        try (TopicStates topics = new TopicStates(sources.bootstrap(), header.tenant())) {
            requireNotLeft(header.tenant(), topics);
            String[] place = {""};
            file.lines(
                    line -> {
                        requireSame(header, line);
                        String next = line.service() + "/" + line.collection();
                        if (!next.equals(place[0])) {
                            finish(batches.remove(place[0]));
                            place[0] = next;
                        }
                        batches.computeIfAbsent(next, each -> begin(line, topics)).restore(line);
                    });
            finish(batches.remove(place[0]));
        } catch (MongoException e) {
            throw new IllegalStateException("A database does not answer: " + e.getMessage(), e);
        } finally {
            batches.values().forEach(batch -> batch.client.close());
        }
        return new Outcome(header.tenant(), restored, erased, List.copyOf(conflicts));
    }

    private void requireKnown(BackupFile.Header header) {
        for (String place : header.counts().keySet()) {
            String service = place.substring(0, place.indexOf('/'));
            if (!sources.databases().containsKey(service)) {
                throw new IllegalStateException(
                        "It has documents of " + service + ", which is not here");
            }
        }
    }

    /** Its keys are destroyed: documents alone would be a tenant that nobody can read. */
    private static void requireNotLeft(String tenant, TopicStates topics) {
        @Nullable Published last =
                topics.has(TENANTS) ? topics.newest(TENANTS).get(tenant + "/" + tenant) : null;
        if (last != null && last.type().equals(LEFT)) {
            throw new IllegalStateException(
                    tenant + " has left the platform for good, and its keys are destroyed");
        }
    }

    private static void requireSame(BackupFile.Header header, Line line) {
        if (!header.tenant().equals(line.tenant())
                || !line.key().startsWith(header.tenant() + "/")) {
            throw new IllegalStateException(line.key() + " is not of " + header.tenant());
        }
    }

    private Batch begin(Line line, TopicStates topics) {
        return new Batch(
                line.service(),
                line.collection(),
                topics.has(line.collection()) ? topics.newest(line.collection()) : Map.of());
    }

    private void finish(@Nullable Batch batch) {
        if (batch != null) {
            batch.client.close();
            progress.accept(
                    "  %-22s %-24s %7d".formatted(batch.service, batch.collection, batch.count));
        }
    }

    /** The documents of one collection. */
    private final class Batch {
        private final String service;
        private final String collection;
        private final Map<String, Published> onTopic;
        private final MongoClient client;
        private final MongoCollection<Document> documents;
        private final Set<String> places = new HashSet<>();
        private int count;

        Batch(String service, String collection, Map<String, Published> onTopic) {
            this.service = service;
            this.collection = collection;
            this.onTopic = onTopic;
            this.client = sources.client(service);
            this.documents =
                    client.getDatabase(sources.database(service)).getCollection(collection);
        }

        void restore(Line line) {
            count++;
            @Nullable Document present = documents.find(new Document(ID, line.key())).first();
            @Nullable Published last = onTopic.get(line.key());
            if (present != null && Tombstones.marked(present)) {
                erased++;
            } else if (last != null && last.isErased()) {
                replace(line, stub(line, present, last));
                erased++;
            } else if (mayTakeItsPlaces(line) && replace(line, document(line, present, last))) {
                restored++;
            } else {
                conflict(line);
            }
        }

        /** What other services know to be erased needs no entry: they have heard of it. */
        private Document stub(Line line, @Nullable Document present, Published last) {
            long version =
                    last.isTombstone()
                            ? Math.max(line.version(), version(present)) + 1
                            : Math.max(last.sequence(), version(present));
            Document stub =
                    new Document(ID, line.key())
                            .append("tenant", line.tenant())
                            .append("id", line.aggregate().getString("id"))
                            .append("version", version)
                            .append("outbox", List.of());
            stub.putAll(Tombstones.mark());
            return stub;
        }

        private Document document(Line line, @Nullable Document present, @Nullable Published last) {
            Document document = new Document(line.aggregate());
            long before =
                    Math.max(
                            Math.max(line.version(), version(present)),
                            last == null ? 0 : last.sequence());
            document.put("version", before + 1);
            document.put(
                    "outbox",
                    line.published() == null
                            ? List.of()
                            : List.of(line.published().entry(before + 1)));
            document.remove("quarantine");
            document.remove(Tombstones.SENT);
            return document;
        }

        private static long version(@Nullable Document present) {
            return present == null ? 0 : present.getLong("version");
        }

        /** An empty database has no index yet that would refuse two of them. */
        private boolean mayTakeItsPlaces(Line line) {
            for (Map.Entry<String, Object> field : line.aggregate().entrySet()) {
                if (field.getKey().startsWith(SLOT)
                        && !places.add(field.getKey() + "=" + field.getValue())) {
                    return false;
                }
            }
            return true;
        }

        private boolean replace(Line line, Document document) {
            try {
                documents.replaceOne(
                        new Document(ID, line.key()), document, new ReplaceOptions().upsert(true));
                return true;
            } catch (MongoWriteException e) {
                if (e.getError().getCode() != DUPLICATE_KEY) {
                    throw e;
                }
                return false;
            }
        }

        private void conflict(Line line) {
            conflicts.add(collection + "/" + line.key());
            progress.accept(
                    "  %s/%s stays away: another holds its place"
                            .formatted(collection, line.key()));
        }
    }
}
