package org.handslag.benchmark.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.handslag.benchmark.parcels.Parcel;
import org.handslag.benchmark.parcels.ParcelsApplication;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.call.Call;
import org.handslag.platform.id.Ids;
import org.handslag.platform.tenant.Tenant;
import org.handslag.testkit.RunningService;

/**
 * Aggregates with an event that waits: copies of one that the platform has written while no relay
 * ran, each under an id of its own.
 */
final class Backlog {
    private static final int AT_ONCE = 1_000;

    /** With it a long stays one. */
    private static final JsonWriterSettings EXACT =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final MongoCollection<Document> parcels;
    private final MongoCollection<Document> hints;

    Backlog(MongoDatabase database) {
        this.parcels = database.getCollection(ParcelsApplication.PLURAL);
        this.hints = database.getCollection("outbox_due");
    }

    MongoCollection<Document> parcels() {
        return parcels;
    }

    MongoCollection<Document> hints() {
        return hints;
    }

    /** Makes this many aggregates of a new tenant wait; what was there before is removed. */
    void fill(Aggregates<Parcel> store, int events) {
        parcels.deleteMany(new Document());
        Tenant tenant = new Tenant(RunningService.newTenant());
        String first = Ids.next(System.currentTimeMillis());
        store.create(Call.internal(tenant, "send", "first"), first, Parcel::send);
        Document aggregate = Objects.requireNonNull(parcels.find().first());
        Document hint = Objects.requireNonNull(hints.find().first());
        List<Document> aggregates = new ArrayList<>();
        List<Document> announced = new ArrayList<>();
        for (int i = 1; i < events; i++) {
            String id = Ids.next(System.currentTimeMillis());
            aggregates.add(renamed(aggregate, first, id));
            announced.add(renamed(hint, first, id));
            if (aggregates.size() == AT_ONCE || i == events - 1) {
                parcels.insertMany(aggregates);
                hints.insertMany(announced);
                aggregates.clear();
                announced.clear();
            }
        }
    }

    private static Document renamed(Document document, String from, String to) {
        return Document.parse(document.toJson(EXACT).replace(from, to));
    }

    /** Whether nothing waits any more. */
    boolean isEmpty() {
        return hints.find().projection(new Document("_id", 1)).first() == null;
    }
}
