package org.handslag.platform.journal;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.handslag.platform.journal.Told.Revision;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** What has been told of each aggregate, one document each. */
@Component
class ToldStore {
    static final String COLLECTION = "journal_told";

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoOperations mongo;

    ToldStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * What is kept of an aggregate.
     *
     * @param upTo offset of the newest record that was taken; -1: nothing is kept
     */
    record Kept(Told told, long upTo) {}

    /** What is kept of these, in their order; of what nobody knows, nothing told. */
    Map<String, Kept> read(Collection<String> aggregates) {
        Map<String, Kept> found = new LinkedHashMap<>();
        aggregates.forEach(id -> found.put(id, new Kept(new Told(id), -1)));
        mongo.execute(
                COLLECTION,
                documents -> {
                    documents
                            .find(new Document("_id", new Document("$in", aggregates)))
                            .batchSize(aggregates.size() + 1)
                            .forEach(it -> found.put(it.getString("_id"), kept(it)));
                    return found;
                });
        return found;
    }

    /**
     * Writes these down, each only where it is as it was read.
     *
     * @param changed to the offset that each has come to
     * @throws IllegalStateException where somebody else has written one of them: then another has
     *     the partition, and all of it is to be read anew
     */
    void write(Map<Kept, Long> changed) {
        if (changed.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        changed.forEach((kept, upTo) -> writes.add(write(kept, upTo)));
        BulkWriteResult result =
                Objects.requireNonNull(
                        mongo.execute(
                                COLLECTION, documents -> documents.bulkWrite(writes, UNORDERED)));
        int written = result.getInsertedCount() + result.getMatchedCount();
        if (written != writes.size()) {
            throw new IllegalStateException(
                    "%d of %d aggregates were told by another"
                            .formatted(writes.size() - written, writes.size()));
        }
    }

    private static WriteModel<Document> write(Kept kept, long upTo) {
        Document document = document(kept.told(), upTo);
        return kept.upTo() < 0
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(
                        new Document("_id", kept.told().aggregate()).append("upTo", kept.upTo()),
                        document);
    }

    private static Document document(Told told, long upTo) {
        Document facts = new Document();
        told.facts()
                .forEach(
                        (key, revisions) ->
                                facts.append(
                                        key, revisions.stream().map(ToldStore::document).toList()));
        return new Document("_id", told.aggregate()).append("upTo", upTo).append("facts", facts);
    }

    private static Document document(Revision revision) {
        return new Document("number", revision.number())
                .append("marks", new Document(new TreeMap<>(revision.marks())))
                .append("type", revision.type())
                .append("offset", revision.offset());
    }

    private static Kept kept(Document document) {
        Map<String, List<Revision>> facts = new HashMap<>();
        Document kept = document.get("facts", Document.class);
        kept.keySet()
                .forEach(
                        key ->
                                facts.put(
                                        key,
                                        kept.getList(key, Document.class).stream()
                                                .map(ToldStore::revision)
                                                .toList()));
        return new Kept(new Told(document.getString("_id"), facts), document.getLong("upTo"));
    }

    private static Revision revision(Document document) {
        return new Revision(
                document.getInteger("number"),
                marks(document.get("marks", Document.class)),
                document.getString("type"),
                document.getLong("offset"));
    }

    private static Map<String, String> marks(Document document) {
        Map<String, String> marks = new TreeMap<>();
        document.keySet().forEach(field -> marks.put(field, document.getString(field)));
        return marks;
    }
}
