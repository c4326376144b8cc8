package org.handslag.platform.journal;

import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.handslag.platform.mongo.Bson;
import org.handslag.platform.mongo.Collections;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Those who read journals on others' behalf, and how far each has come: a document each, written
 * whole and only by whoever has seen the last state of it.
 *
 * @param <S> how far one has come, in the words of who reads
 */
public final class JournalReaders<S> {
    private static final String ACTIVE = "active";
    private static final String VERSION = "version";
    private static final String STATE = "state";

    private final MongoOperations mongo;
    private final String collection;
    private final Class<S> state;

    JournalReaders(
            MongoOperations mongo, Collections collections, String collection, Class<S> state) {
        this.mongo = mongo;
        this.collection = collection;
        this.state = state;
        collections.index(collection, List.of(ACTIVE));
    }

    /**
     * One who reads.
     *
     * @param key unique in the tenant
     */
    public record Reader(Tenant tenant, String key) {
        @Override
        public String toString() {
            return tenant.keyOf(key);
        }
    }

    /**
     * How far one has come.
     *
     * @param version how often it was written
     */
    public record Kept<S>(S state, long version) {}

    /** All that read, of all tenants. */
    public List<Reader> active() {
        return in(
                documents -> {
                    List<Reader> found = new ArrayList<>();
                    documents
                            .find(new Document(ACTIVE, true))
                            .projection(new Document("tenant", 1).append("key", 1))
                            .forEach(it -> found.add(reader(it)));
                    return found;
                });
    }

    /** Empty where there is no such reader. */
    public Optional<Kept<S>> find(Reader of) {
        @Nullable Document found = mongo.execute(collection, it -> it.find(byId(of)).first());
        return Optional.ofNullable(found).map(this::kept);
    }

    /** Reads from now on: from here, or, where it has read before, from where it was. */
    public void begin(Reader of, S from) {
        if (find(of).isEmpty()) {
            in(documents -> documents.insertOne(document(of, from)));
        } else {
            read(of, true);
        }
    }

    /** Reads no more for now, or again. */
    public void read(Reader of, boolean active) {
        Document change = new Document("$set", new Document(ACTIVE, active));
        in(documents -> documents.updateOne(byId(of), change));
    }

    /** There is no such reader any more. */
    public void end(Reader of) {
        in(documents -> documents.deleteOne(byId(of)));
    }

    /**
     * Has come so far.
     *
     * @param seen what it was before
     * @return what is kept now; empty where that was not the last state of it
     */
    public Optional<Kept<S>> write(Reader of, Kept<S> seen, S next) {
        Document change =
                new Document(
                        "$set",
                        new Document(STATE, Bson.document(next))
                                .append(VERSION, seen.version() + 1));
        Document last = byId(of).append(VERSION, seen.version());
        UpdateResult result = in(documents -> documents.updateOne(last, change));
        return result.getMatchedCount() == 1
                ? Optional.of(new Kept<>(next, seen.version() + 1))
                : Optional.empty();
    }

    private <T> T in(CollectionCallback<T> use) {
        return Objects.requireNonNull(mongo.execute(collection, use));
    }

    private static Document byId(Reader of) {
        return new Document("_id", of.tenant().keyOf(of.key()));
    }

    private static Document document(Reader of, Object from) {
        return byId(of).append("tenant", of.tenant().key())
                .append("key", of.key())
                .append(ACTIVE, true)
                .append(VERSION, 1L)
                .append(STATE, Bson.document(from));
    }

    private Kept<S> kept(Document document) {
        return new Kept<>(
                Bson.value(document.get(STATE, Document.class), state), document.getLong(VERSION));
    }

    private static Reader reader(Document document) {
        return new Reader(new Tenant(document.getString("tenant")), document.getString("key"));
    }
}
