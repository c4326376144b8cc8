package org.handslag.platform.outbox;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** Reads and clears the entries that wait in aggregates' documents. */
final class Outboxes {
    private final MongoOperations mongo;
    private final Quarantine quarantine;

    Outboxes(MongoOperations mongo, Quarantine quarantine) {
        this.mongo = mongo;
        this.quarantine = quarantine;
    }

    /**
     * What waits in one aggregate.
     *
     * @param version the version the aggregate has reached
     * @param entries in the order of their sequence
     */
    record Waiting(String collection, String key, long version, List<Entry> entries) {
        Waiting {
            entries =
                    entries.stream()
                            .sorted((a, b) -> Long.compare(a.sequence(), b.sequence()))
                            .toList();
        }
    }

    /**
     * The aggregates with these keys; those that are not there, or are quarantined, are left out.
     */
    List<Waiting> read(String collection, Collection<String> keys) {
        return find(
                collection, new Document("_id", new Document("$in", List.copyOf(keys))), "by hint");
    }

    /** Every aggregate of the collection in which something waits. */
    List<Waiting> sweep(String collection) {
        return find(
                collection,
                new Document("outbox.0", new Document("$exists", true)),
                "sweep: what waits has a hint, this finds what has lost it");
    }

    private List<Waiting> find(String collection, Document filter, String why) {
        Document fields = new Document("version", 1).append("outbox", 1).append("quarantine", 1);
        return mongo.execute(
                collection,
                documents -> {
                    List<Waiting> found = new ArrayList<>();
                    for (Document document :
                            documents.find(filter).projection(fields).comment(why)) {
                        String reason = document.getString("quarantine");
                        if (reason == null) {
                            found.add(waiting(collection, document));
                        } else {
                            quarantine.met(collection, document.getString("_id"), reason);
                        }
                    }
                    return found;
                });
    }

    private static Waiting waiting(String collection, Document document) {
        List<Document> entries = document.getList("outbox", Document.class, List.of());
        return new Waiting(
                collection,
                document.getString("_id"),
                document.getLong("version"),
                entries.stream().map(Entry::of).toList());
    }

    /** Removes what was sent: from each aggregate the entries up to the last sent sequence. */
    void remove(Collection<Waiting> sent) {
        Map<String, List<WriteModel<Document>>> byCollection = new TreeMap<>();
        for (Waiting waiting : sent) {
            Document upTo = new Document("$lte", waiting.entries().getLast().sequence());
            byCollection
                    .computeIfAbsent(waiting.collection(), name -> new ArrayList<>())
                    .add(
                            new UpdateOneModel<>(
                                    new Document("_id", waiting.key()),
                                    new Document(
                                            "$pull",
                                            new Document(
                                                    "outbox", new Document("sequence", upTo)))));
        }
        byCollection.forEach(
                (name, updates) -> mongo.execute(name, documents -> documents.bulkWrite(updates)));
    }

    /**
     * Sets an aggregate aside whose entry the broker will never take, so that nobody else has to
     * wait for it.
     */
    void quarantine(Waiting waiting, String reason) {
        quarantine.put(waiting.collection(), waiting.key(), reason);
    }
}
