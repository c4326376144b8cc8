package org.handslag.platform.outbox;

import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The right to do what only one process may do at a time (carry a shard, rebuild mirrors), held as
 * long as it is renewed. Real time decides only how soon another may take over; that two never
 * write at once is Kafka's fencing, so clocks that differ cost time, not order.
 */
public final class Lease {
    static final String COLLECTION = "leases";

    private final MongoOperations mongo;
    private final String name;
    private final Duration length;
    private final RealTime time;
    private final String owner = UUID.randomUUID().toString();

    /** Nobody's yet. */
    public Lease(MongoOperations mongo, String name, Duration length, RealTime time) {
        this.mongo = mongo;
        this.name = name;
        this.length = length;
        this.time = time;
    }

    /** For how long it is held unless it is renewed. */
    Duration length() {
        return length;
    }

    /** Takes the lease where it is free or has run out. */
    public boolean tryTake() {
        long now = time.millis();
        Document held =
                mongo.execute(COLLECTION, leases -> leases.find(new Document("_id", name)).first());
        return held == null ? insert(now) : takeOver(held, now);
    }

    private boolean insert(long now) {
        try {
            mongo.execute(COLLECTION, leases -> leases.insertOne(lease(now).append("_id", name)));
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private boolean takeOver(Document held, long now) {
        if (held.getLong("until") > now && !owner.equals(held.getString("owner"))) {
            return false;
        }
        Document unchanged =
                new Document("_id", name)
                        .append("owner", held.getString("owner"))
                        .append("until", held.getLong("until"));
        return update(unchanged, new Document("$set", lease(now)));
    }

    /** Holds it longer; false where another has it. */
    public boolean renew() {
        return update(
                new Document("_id", name).append("owner", owner),
                new Document("$set", lease(time.millis())));
    }

    /** Gives it back, so that another need not wait. */
    public void release() {
        mongo.execute(
                COLLECTION,
                leases -> leases.deleteOne(new Document("_id", name).append("owner", owner)));
    }

    private Document lease(long now) {
        return new Document("owner", owner).append("until", now + length.toMillis());
    }

    private boolean update(Document filter, Document update) {
        @Nullable Long matched =
                mongo.execute(
                        COLLECTION, leases -> leases.updateOne(filter, update).getMatchedCount());
        return matched != null && matched == 1;
    }
}
