package org.handslag.platform.outbox;

import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.handslag.platform.id.Ids;
import org.handslag.platform.mongo.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * The aggregates that are set aside because the broker refuses an event of theirs for good. The
 * mark in the aggregate's document decides; the list beside it lets an operator find them without a
 * search through all documents.
 */
@Component
public class Quarantine {
    private static final String COLLECTION = "quarantined";
    private static final String REF = "ref";

    /** In the aggregate's document: why it is set aside. */
    private static final String MARK = "quarantine";

    /** On the list: met by a sweep, and not refused since. */
    private static final String MET = "met";

    private final MongoOperations mongo;
    private final DueHints hints;

    Quarantine(MongoOperations mongo, DueHints hints, Collections collections) {
        this.mongo = mongo;
        this.hints = hints;
        collections.index(COLLECTION, List.of(REF));
    }

    /** Sets an aggregate aside, so that nobody else has to wait for it. */
    void put(String collection, String key, String reason) {
        list(collection, key, reason, true);
        mongo.execute(
                collection,
                documents ->
                        documents.updateOne(
                                new Document("_id", key),
                                new Document("$set", new Document(MARK, reason))));
    }

    /**
     * A sweep has met it: it must be on the list, whoever marked it; but not where it was released
     * since it was read.
     */
    void met(String collection, String key, String reason) {
        list(collection, key, reason, false);
        Document aggregate = aggregate(collection, key);
        if (aggregate == null || !aggregate.containsKey(MARK)) {
            forgetWhatWasMet(collection + "/" + key);
        }
    }

    /** What the broker has refused since then stays. */
    private void forgetWhatWasMet(String listed) {
        mongo.execute(
                COLLECTION, all -> all.deleteOne(new Document("_id", listed).append(MET, true)));
    }

    private void list(String collection, String key, String reason, boolean refused) {
        long now = System.currentTimeMillis();
        String at = Instant.ofEpochMilli(now).toString();
        Document first =
                new Document(REF, Ids.next(now))
                        .append("collection", collection)
                        .append("key", key)
                        .append("firstAt", at);
        Document latest = new Document("code", code(reason)).append("at", at);
        Document update =
                refused
                        ? new Document("$setOnInsert", first)
                                .append("$set", latest)
                                .append("$inc", new Document("times", 1))
                                .append("$unset", new Document(MET, ""))
                        : new Document(
                                "$setOnInsert",
                                with(first, latest).append("times", 1).append(MET, true));
        mongo.execute(
                COLLECTION,
                listed ->
                        listed.updateOne(
                                new Document("_id", collection + "/" + key),
                                update,
                                new UpdateOptions().upsert(true)));
    }

    private static Document with(Document first, Document latest) {
        first.putAll(latest);
        return first;
    }

    private static String code(String reason) {
        if (reason.contains("RecordTooLarge")) {
            return "too-large";
        }
        return reason.startsWith(Sending.UNSENDABLE) ? "cannot-be-serialised" : "refused";
    }

    /** How many there are. */
    public long count() {
        Long count = mongo.execute(COLLECTION, listed -> listed.countDocuments());
        return count == null ? 0 : count;
    }

    /**
     * Those set aside, the earliest first.
     *
     * @param after a {@link Quarantined#ref}: those after it; null: from the beginning
     */
    public List<Quarantined> find(@Nullable String after, int limit) {
        Document filter =
                after == null ? new Document() : new Document(REF, new Document("$gt", after));
        List<Document> found =
                mongo.execute(
                        COLLECTION,
                        listed ->
                                listed.find(filter)
                                        .sort(new Document(REF, 1))
                                        .limit(limit)
                                        .into(new ArrayList<>()));
        return found.stream().map(this::withWaiting).toList();
    }

    /** One of them. */
    public Optional<Quarantined> find(String ref) {
        return listed(ref).map(this::withWaiting);
    }

    /**
     * Lets the relay try again. What made the broker refuse it must be gone, or it comes back.
     *
     * @return whether it was there
     */
    public boolean release(String ref) {
        Optional<Document> found = listed(ref);
        found.ifPresent(this::release);
        return found.isPresent();
    }

    /**
     * The hint first and the mark last: whatever is interrupted between them, a sweep finds the
     * aggregate again, and the list does not lose what the relay has just put back on it.
     */
    private void release(Document listed) {
        String collection = listed.getString("collection");
        String key = listed.getString("key");
        Document aggregate = aggregate(collection, key);
        if (aggregate != null) {
            hints.announce(collection, key, aggregate.getLong("version"));
        }
        mongo.execute(
                COLLECTION,
                all ->
                        all.deleteOne(
                                new Document("_id", listed.get("_id"))
                                        .append("times", listed.get("times"))));
        mongo.execute(
                collection,
                documents ->
                        documents.updateOne(
                                new Document("_id", key),
                                new Document("$unset", new Document(MARK, ""))));
        // The relay may have met it between the two, and nobody else would take it off again.
        forgetWhatWasMet(listed.getString("_id"));
        hints.written();
    }

    private Optional<Document> listed(String ref) {
        return Optional.ofNullable(
                mongo.execute(COLLECTION, all -> all.find(new Document(REF, ref)).first()));
    }

    private Quarantined withWaiting(Document listed) {
        Document aggregate = aggregate(listed.getString("collection"), listed.getString("key"));
        return Quarantined.of(
                listed,
                aggregate == null || !aggregate.containsKey(MARK)
                        ? 0
                        : aggregate.getList("outbox", Document.class, List.of()).size());
    }

    private @Nullable Document aggregate(String collection, String key) {
        return mongo.execute(
                collection,
                documents ->
                        documents
                                .find(new Document("_id", key))
                                .projection(
                                        new Document("version", 1)
                                                .append(MARK, 1)
                                                .append("outbox.sequence", 1))
                                .first());
    }
}
