package org.handslag.platform.outbox;

import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        Document these = new Document("_id", new Document("$in", List.copyOf(keys)));
        Document fields = new Document("version", 1).append("outbox", 1).append("quarantine", 1);
        return mongo.execute(
                collection,
                documents -> {
                    List<Waiting> found = new ArrayList<>();
                    for (Document document : documents.find(these).projection(fields)) {
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

    /**
     * The keys of every aggregate of the collection in which something waits. Keys only: what waits
     * after hours without a broker is more than should be held in memory.
     */
    List<String> sweep(String collection) {
        return mongo.execute(
                collection,
                documents ->
                        documents
                                .find(new Document("outbox.0", new Document("$exists", true)))
                                .projection(new Document("_id", 1))
                                .comment(
                                        "sweep: what waits has a hint, this finds what has lost it")
                                .map(document -> document.getString("_id"))
                                .into(new ArrayList<>()));
    }

    private static Waiting waiting(String collection, Document document) {
        List<Document> entries = document.getList("outbox", Document.class, List.of());
        return new Waiting(
                collection,
                document.getString("_id"),
                document.getLong("version"),
                entries.stream().map(Entry::of).toList());
    }

    /**
     * Removes what was sent: from each aggregate the entries up to the last sent sequence. Those of
     * a collection that end with the same sequence are one operation: in most batches there are few
     * sequences.
     */
    void remove(Collection<Waiting> sent) {
        Map<String, Map<Long, List<String>>> keys =
                sent.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Waiting::collection,
                                        TreeMap::new,
                                        Collectors.groupingBy(
                                                waiting -> waiting.entries().getLast().sequence(),
                                                TreeMap::new,
                                                Collectors.mapping(
                                                        Waiting::key, Collectors.toList()))));
        keys.forEach(
                (collection, bySequence) -> {
                    List<WriteModel<Document>> removals = new ArrayList<>();
                    bySequence.forEach((last, those) -> removals.add(removal(those, last)));
                    mongo.execute(collection, documents -> documents.bulkWrite(removals));
                });
    }

    private static UpdateManyModel<Document> removal(List<String> keys, long last) {
        Document upTo = new Document("sequence", new Document("$lte", last));
        return new UpdateManyModel<>(
                new Document("_id", new Document("$in", keys)),
                new Document("$pull", new Document("outbox", upTo)));
    }

    /**
     * Sets an aggregate aside whose entry the broker will never take, so that nobody else has to
     * wait for it.
     */
    void quarantine(Waiting waiting, String reason) {
        quarantine.put(waiting.collection(), waiting.key(), reason);
    }
}
