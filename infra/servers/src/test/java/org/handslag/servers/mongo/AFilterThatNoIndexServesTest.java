package org.handslag.servers.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.bson.Document;
import org.handslag.servers.mongo.EmbeddedMongo.Unindexed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AFilterThatNoIndexServesTest {
    private static final Document SET = Document.parse("{$set: {a: 1}}");

    private final EmbeddedMongo server = EmbeddedMongo.inMemory(Unindexed.REFUSED);
    private final MongoClient client = MongoClients.create(server.uri());
    private final MongoCollection<Document> pairs = client.getDatabase("d").getCollection("pairs");

    @BeforeEach
    void index() {
        pairs.createIndex(new Document("tenant", 1).append("state.cohort", 1).append("on", 1));
        pairs.createIndex(new Document("tenant", 1).append("persons", 1));
        pairs.createIndex(new Document("shard", 1));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{_id: 'a'}",
                "{_id: {$in: ['a', 'b']}, version: 3}",
                "{_id: {$gt: 'a'}}",
                "{tenant: 't'}",
                "{tenant: 't', state: {$exists: true}, _id: {$gt: 'a'}}",
                "{tenant: 't', 'state.cohort': 'c'}",
                "{'state.cohort': {$in: ['c', 'd']}, tenant: 't', 'state.stage': 'open'}",
                "{tenant: 't', 'state.cohort': {$exists: true}}",
                "{tenant: 't', persons: 'p', at: {$gte: 3}}",
                "{shard: {$gte: 3}}",
                "{shard: {$exists: true}}",
                "{$and: [{tenant: 't'}, {persons: 'p'}]}",
                "{$or: [{_id: 'a'}, {tenant: 't', persons: 'p'}]}"
            })
    void isNoneOfThese(String filter) {
        assertThatCode(() -> pairs.find(Document.parse(filter)).first()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'state.cohort': 'c'}",
                "{tenant: 't', 'state.stage': 'open'}",
                "{tenant: 't', on: '2016-01-01'}",
                "{tenant: {$gte: 't'}, 'state.cohort': 'c'}",
                "{tenant: 't', 'state.protection': {$exists: true}}",
                "{tenant: 't', 'state.stage': {$ne: 'open'}}",
                "{state: {$exists: true}}",
                "{'outbox.0': {$exists: true}}",
                "{shard: 1, other: 2}",
                "{$or: [{_id: 'a'}, {'state.stage': 'open'}]}"
            })
    void isRefusedHoweverFewDocumentsThereAre(String filter) {
        Document sought = Document.parse(filter);
        assertThatThrownBy(() -> pairs.find(sought).first())
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("no index of pairs serves find by");
        assertThatThrownBy(() -> pairs.countDocuments(sought)).hasMessageContaining("aggregate");
        assertThatThrownBy(() -> pairs.distinct("tenant", sought, String.class).first())
                .isInstanceOf(MongoException.class);
        assertThatThrownBy(() -> pairs.deleteMany(sought)).isInstanceOf(MongoException.class);
        assertThatThrownBy(() -> pairs.updateMany(sought, SET)).isInstanceOf(MongoException.class);
        assertThatThrownBy(() -> pairs.findOneAndDelete(sought)).isInstanceOf(MongoException.class);
    }

    @Test
    void isLetThroughWhereItSaysWhyItReadsEverything() {
        Document waiting = Document.parse("{'outbox.0': {$exists: true}}");
        String why = "sweep: an entry that has lost its hint";
        assertThat(pairs.find(waiting).comment(why)).isEmpty();
        assertThat(
                        pairs.updateMany(waiting, SET, new UpdateOptions().comment(why))
                                .getMatchedCount())
                .isZero();
        assertThatThrownBy(() -> pairs.find(waiting).comment("because").first())
                .hasMessageContaining("no index");
    }

    @Test
    void isLetThroughWhereNobodyAskedForRefusal() {
        try (EmbeddedMongo lax = EmbeddedMongo.inMemory(Unindexed.ALLOWED);
                MongoClient to = MongoClients.create(lax.uri())) {
            MongoCollection<Document> any = to.getDatabase("d").getCollection("any");
            any.insertMany(List.of(new Document("a", 1), new Document("a", 2)));
            assertThat(any.find(new Document("a", 2))).hasSize(1);
        }
    }
}
