package org.handslag.servers.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the platform needs of MongoDB works through the real driver. */
class AllowedCommandsTest {

    private static EmbeddedMongo mongo;
    private static MongoClient client;
    private MongoDatabase database;
    private MongoCollection<Document> documents;

    @BeforeAll
    static void startTheDatabase() {
        mongo = EmbeddedMongo.inMemory();
        client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(mongo.uri()))
                                .writeConcern(WriteConcern.MAJORITY)
                                .readConcern(ReadConcern.MAJORITY)
                                .build());
    }

    @AfterAll
    static void stopTheDatabase() {
        client.close();
        mongo.close();
    }

    @BeforeEach
    void anEmptyDatabase() {
        database = client.getDatabase("allowed");
        database.drop();
        documents = database.getCollection("c");
    }

    @Test
    void itGreetsAsAWritableServerWithoutSessions() {
        Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

        assertThat(hello)
                .containsEntry("isWritablePrimary", true)
                .doesNotContainKey("logicalSessionTimeoutMinutes");
        assertThat(database.runCommand(new Document("ping", 1)).getDouble("ok")).isEqualTo(1.0);
        assertThat(database.runCommand(new Document("buildInfo", 1))).containsKey("version");
    }

    @Test
    void itListsItsDatabasesForHealthChecks() {
        documents.insertOne(new Document("_id", 1));

        assertThat(client.listDatabaseNames()).contains("allowed");
    }

    @Test
    void findFiltersSortsProjectsLimitsAndGoesOnInBatches() {
        documents.insertMany(
                IntStream.range(0, 50)
                        .mapToObj(i -> new Document("_id", i).append("even", i % 2 == 0))
                        .toList());

        List<Integer> found = new ArrayList<>();
        documents
                .find(eq("even", true))
                .sort(new Document("_id", -1))
                .projection(new Document("even", 0))
                .skip(1)
                .limit(20)
                .batchSize(3)
                .forEach(document -> found.add(document.getInteger("_id")));

        assertThat(found).hasSize(20).startsWith(46, 44, 42).endsWith(8);
        assertThat(documents.countDocuments(eq("even", true))).isEqualTo(25);
        assertThat(documents.estimatedDocumentCount()).isEqualTo(50);
        assertThat(documents.distinct("even", Boolean.class)).containsExactly(false, true);
        assertThat(documents.find(eq("_id", 7)).first()).isNotNull();
        assertThat(documents.find().sort(new Document("$natural", -1)).limit(2))
                .extracting(document -> document.getInteger("_id"))
                .containsExactly(49, 48);
    }

    @Test
    void anOutboxIsPushedToInOneUpdateAndPulledByPrefix() {
        documents.insertOne(Document.parse("{_id: 'a', version: 1, outbox: []}"));
        for (int sequence = 2; sequence < 7; sequence++) {
            var result =
                    documents.updateOne(
                            new Document("_id", "a").append("version", sequence - 1),
                            Document.parse(
                                    "{$set: {state: {x: %1$d}}, $inc: {version: 1}, $push: {outbox: {sequence: %1$d}}}"
                                            .formatted(sequence)));
            assertThat(result.getModifiedCount()).isEqualTo(1);
        }
        assertThat(
                        documents
                                .updateOne(
                                        Document.parse("{_id: 'a', version: 3}"),
                                        Document.parse("{$inc: {version: 1}}"))
                                .getMatchedCount())
                .isZero();

        documents.updateOne(
                eq("_id", "a"), Document.parse("{$pull: {outbox: {sequence: {$lte: 4}}}}"));

        assertThat(documents.find().first())
                .isEqualTo(
                        Document.parse(
                                "{_id: 'a', version: 6, outbox: [{sequence: 5}, {sequence: 6}], state: {x: 6}}"));
    }

    @Test
    void updateOperatorsDoWhatTheirNamesSay() {
        documents.updateOne(
                eq("_id", 1),
                Document.parse(
                        "{$setOnInsert: {made: true}, $set: {low: 5, high: 5, gone: 1}, $addToSet: {tags: 'x'}}"),
                new UpdateOptions().upsert(true));
        documents.updateOne(
                eq("_id", 1),
                Document.parse(
                        "{$max: {high: 9}, $min: {low: 2}, $unset: {gone: ''}, $addToSet: {tags: {$each: ['x', 'y']}}, $mul: {n: 2}}"));
        documents.updateOne(
                eq("_id", 1), Document.parse("{$push: {last: {$each: [1, 2, 3, 4], $slice: -2}}}"));
        documents.updateOne(eq("_id", 1), Document.parse("{$pull: {tags: 'x'}}"));

        assertThat(documents.find().first())
                .isEqualTo(
                        Document.parse(
                                "{_id: 1, made: true, low: 2, high: 9, tags: ['y'], n: 0, last: [3, 4]}"));
    }

    @Test
    void arrayFiltersReachTheirElements() {
        documents.insertOne(Document.parse("{_id: 1, items: [{k: 1, v: 0}, {k: 2, v: 0}]}"));

        documents.updateOne(
                eq("_id", 1),
                Document.parse("{$set: {'items.$[e].v': 7}}"),
                new UpdateOptions().arrayFilters(List.of(eq("e.k", 2))));

        assertThat(documents.find().first())
                .isEqualTo(Document.parse("{_id: 1, items: [{k: 1, v: 0}, {k: 2, v: 7}]}"));
    }

    @Test
    void findAndModifyUpsertsAndAnswersTheNewDocument() {
        FindOneAndUpdateOptions after =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

        documents.findOneAndUpdate(eq("_id", 1), Document.parse("{$inc: {n: 1}}"), after);
        Document second =
                documents.findOneAndUpdate(eq("_id", 1), Document.parse("{$inc: {n: 1}}"), after);

        assertThat(second).isEqualTo(Document.parse("{_id: 1, n: 2}"));
        assertThat(documents.findOneAndDelete(eq("_id", 1))).isEqualTo(second);
        assertThat(documents.find()).isEmpty();
    }

    @Test
    void anOrderedBulkStopsAtItsErrorAndAnUnorderedOneGoesOn() {
        List<WriteModel<Document>> writes =
                List.of(
                        new InsertOneModel<>(Document.parse("{_id: 1, slot: 'a'}")),
                        new InsertOneModel<>(Document.parse("{_id: 2, slot: 'b'}")),
                        new UpdateOneModel<>(eq("_id", 1), Document.parse("{$set: {seen: true}}")),
                        new UpdateOneModel<>(eq("_id", 2), Document.parse("{$set: {slot: 'a'}}")),
                        new UpdateOneModel<>(eq("_id", 1), Document.parse("{$set: {late: true}}")),
                        new DeleteManyModel<>(eq("_id", 2)));
        documents.createIndex(new Document("slot", 1), new IndexOptions().unique(true));

        assertThatThrownBy(() -> documents.bulkWrite(writes))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> {
                            assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2);
                            assertThat(e.getWriteResult().getModifiedCount()).isEqualTo(1);
                            assertThat(e.getWriteErrors()).hasSize(1);
                            assertThat(e.getWriteErrors().getFirst().getIndex()).isEqualTo(3);
                            assertThat(e.getWriteErrors().getFirst().getCode()).isEqualTo(11000);
                        });
        assertThat(documents.find(eq("late", true))).isEmpty();

        assertThatThrownBy(
                        () ->
                                documents.bulkWrite(
                                        writes.subList(2, 6),
                                        new BulkWriteOptions().ordered(false)))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(documents.find())
                .containsExactly(Document.parse("{_id: 1, slot: 'a', seen: true, late: true}"));
    }

    @Test
    void aSparseUniqueIndexCountsOnlyDocumentsThatHaveTheField() {
        documents.createIndex(
                new Document("slot", 1), new IndexOptions().unique(true).sparse(true));
        documents.insertMany(
                List.of(Document.parse("{_id: 1}"), Document.parse("{_id: 2, slot: 'a'}")));
        documents.insertOne(Document.parse("{_id: 3}"));

        assertThatThrownBy(
                        () ->
                                documents.updateOne(
                                        eq("_id", 1), Document.parse("{$set: {slot: 'a'}}")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCode()).isEqualTo(11000));

        documents.updateOne(eq("_id", 2), Document.parse("{$unset: {slot: ''}}"));
        documents.updateOne(eq("_id", 1), Document.parse("{$set: {slot: 'a'}}"));
        assertThat(documents.find(eq("slot", "a")).first()).containsEntry("_id", 1);
    }

    @Test
    void anIndexMadeTwiceIsOneAndMadeDifferentlyIsAConflict() {
        documents.createIndex(new Document("a", 1), new IndexOptions().name("a"));
        documents.createIndex(new Document("a", 1), new IndexOptions().name("a"));

        assertThat(documents.listIndexes())
                .extracting(index -> index.getString("name"))
                .containsExactly("_id_", "a");
        assertThatThrownBy(
                        () ->
                                documents.createIndex(
                                        new Document("b", 1), new IndexOptions().name("a")))
                .isInstanceOf(MongoCommandException.class);
        assertThatThrownBy(
                        () ->
                                documents.createIndex(
                                        new Document("a", 1), new IndexOptions().name("b")))
                .isInstanceOf(MongoCommandException.class);
    }

    @Test
    void collectionsAreListedByNameAndDroppedTwiceWithoutComplaint() {
        database.createCollection("d");
        documents.insertOne(new Document("_id", 1));

        assertThat(database.listCollectionNames()).containsExactlyInAnyOrder("c", "d");
        assertThat(database.listCollections().filter(eq("name", "d")))
                .extracting(collection -> collection.getString("name"))
                .containsExactly("d");
        documents.drop();
        documents.drop();
        assertThat(database.listCollectionNames()).containsExactly("d");
    }

    @Test
    void droppingADatabaseSparesTheOneWhoseNameBeginsAlike() {
        client.getDatabase("allowed2").getCollection("c").insertOne(new Document("_id", 1));
        documents.insertOne(new Document("_id", 1));

        database.drop();

        assertThat(client.getDatabase("allowed2").getCollection("c").countDocuments()).isOne();
        client.getDatabase("allowed2").drop();
    }

    @Test
    void anAggregationGroupsJoinsAndFacets() {
        documents.insertMany(
                List.of(
                        Document.parse("{_id: 1, kind: 'a', n: 2, parts: ['x', 'y']}"),
                        Document.parse("{_id: 2, kind: 'a', n: 3, parts: ['y']}"),
                        Document.parse("{_id: 3, kind: 'b', n: 5, parts: []}")));
        database.getCollection("kinds").insertOne(Document.parse("{_id: 'a', label: 'A'}"));

        assertThat(
                        aggregate(
                                "{$group: {_id: '$kind', sum: {$sum: '$n'}, many: {$sum: {$cond: [{$gte: ['$n', 3]}, 1, 0]}}}}",
                                "{$sort: {_id: 1}}",
                                "{$lookup: {from: 'kinds', localField: '_id', foreignField: '_id', as: 'kind'}}"))
                .containsExactly(
                        Document.parse(
                                "{_id: 'a', sum: 5, many: 1, kind: [{_id: 'a', label: 'A'}]}"),
                        Document.parse("{_id: 'b', sum: 5, many: 1, kind: []}"));
        assertThat(
                        aggregate(
                                "{$match: {n: {$lt: 5}}}",
                                "{$facet: {parts: [{$unwind: '$parts'}, {$group: {_id: '$parts', n: {$sum: 1}}}, {$sort: {_id: 1}}], all: [{$count: 'n'}]}}"))
                .containsExactly(
                        Document.parse(
                                "{parts: [{_id: 'x', n: 1}, {_id: 'y', n: 2}], all: [{n: 2}]}"));
    }

    private List<Document> aggregate(String... stages) {
        return documents
                .aggregate(List.of(stages).stream().map(Document::parse).toList())
                .into(new ArrayList<>());
    }
}
