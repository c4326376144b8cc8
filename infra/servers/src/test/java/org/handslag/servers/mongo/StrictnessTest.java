package org.handslag.servers.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What MongoDB would do differently is refused, named, and changes nothing. */
class StrictnessTest {

    private static EmbeddedMongo mongo;
    private static MongoClient client;
    private MongoDatabase database;

    @BeforeAll
    static void startTheDatabase() {
        mongo = EmbeddedMongo.inMemory();
        client = MongoClients.create(mongo.uri());
    }

    @AfterAll
    static void stopTheDatabase() {
        client.close();
        mongo.close();
    }

    @BeforeEach
    void oneDocument() {
        database = client.getDatabase("strict");
        database.drop();
        database.getCollection("c").insertOne(document());
    }

    private static Document document() {
        return Document.parse("{_id: 1, a: 1, items: [{k: 1, v: 1}, {k: 2, v: 2}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$where         | {$where: 'this.a == 1'}",
                "$text          | {$text: {$search: 'a'}}",
                "$jsonSchema    | {$jsonSchema: {required: ['a']}}",
                "$expr          | {$expr: {$eq: ['$a', 1]}}",
                "$near          | {a: {$near: [1, 1]}}",
                "$geoWithin     | {a: {$geoWithin: {}}}",
                "$mod           | {a: {$mod: [2, 1]}}",
                "$bitsAllSet    | {a: {$bitsAllSet: 1}}",
                "$surely        | {a: {$surely: 1}}",
                "$surely        | {$and: [{b: 1}, {$or: [{c: {$not: {$surely: 1}}}]}]}",
                "$surely        | {items: {$elemMatch: {k: {$surely: 1}}}}",
                "$ne            | {'items.k': {$ne: 1, $exists: true}}",
                "whole document | {items: {k: 1, v: 1}}",
                "whole document | {items: {$in: [{k: 1, v: 1}]}}",
                "$gte           | {a: {$gte: null}}",
            })
    void aFilterIsRefusedByTheNameOfItsOperator(String named, String filter) {
        refused(named, "{find: 'c', filter: %s}".formatted(filter));
        refused(named, "{count: 'c', query: %s}".formatted(filter));
        refused(named, "{distinct: 'c', key: 'a', query: %s}".formatted(filter));
        refused(named, "{delete: 'c', deletes: [{q: %s, limit: 0}]}".formatted(filter));
        refused(named, "{update: 'c', updates: [{q: %s, u: {$set: {a: 2}}}]}".formatted(filter));
        refused(named, "{findAndModify: 'c', query: %s, update: {$set: {a: 2}}}".formatted(filter));
        refused(named, "{aggregate: 'c', cursor: {}, pipeline: [{$match: %s}]}".formatted(filter));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pipeline     | [{$set: {a: 2}}]",
                "$bit         | {$bit: {a: {and: 1}}}",
                "$rename      | {$rename: {a: 'b'}}",
                "$currentDate | {$currentDate: {a: true}}",
                "$pullAll     | {$pullAll: {items: [1]}}",
                "positional   | {$set: {'items.$.v': 2}}",
                "$sort        | {$push: {items: {$each: [], $sort: 1}}}",
                "$surely      | {$pull: {items: {k: {$surely: 1}}}}",
                "$surely      | {$surely: {a: 1}}",
            })
    void anUpdateIsRefusedByTheNameOfItsOperator(String named, String update) {
        String filter = "{items: {$elemMatch: {k: 2}}}";
        refused(named, "{update: 'c', updates: [{q: %s, u: %s}]}".formatted(filter, update));
        refused(named, "{findAndModify: 'c', query: %s, update: %s}".formatted(filter, update));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$changeStream    | {$changeStream: {}}",
                "$setWindowFields | {$setWindowFields: {}}",
                "$merge           | {$merge: {into: 'd'}}",
                "$out             | {$out: 'd'}",
                "$addFields       | {$addFields: {b: 1}}",
                "$geoNear         | {$geoNear: {}}",
                "$dateTrunc       | {$project: {b: {$dateTrunc: {date: '$a', unit: 'day'}}}}",
                "$round           | {$group: {_id: {$round: ['$a', 1]}}}",
                "$percentile      | {$group: {_id: null, p: {$percentile: {}}}}",
                "pipeline         | {$lookup: {from: 'c', pipeline: [], as: 'x'}}",
                "$merge           | {$facet: {one: [{$merge: {into: 'd'}}]}}",
                "$$NOW            | {$project: {b: '$$NOW'}}",
            })
    void anAggregationIsRefusedByTheNameOfItsStage(String named, String stage) {
        refused(named, "{aggregate: 'c', cursor: {}, pipeline: [%s]}".formatted(stage));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "partialFilterExpression | {key: {a: 1}, partialFilterExpression: {a: {$gt: 1}}}",
                "expireAfterSeconds      | {key: {a: 1}, expireAfterSeconds: 10}",
                "collation               | {key: {a: 1}, collation: {locale: 'sv'}}",
                "hidden                  | {key: {a: 1}, hidden: true}",
                "text                    | {key: {a: 'text'}}",
                "2dsphere                | {key: {a: '2dsphere'}}",
                "hashed                  | {key: {a: 'hashed'}}",
                "$**                     | {key: {'$**': 1}}",
            })
    void anIndexIsRefusedByTheNameOfItsOption(String named, String index) {
        Document description = Document.parse(index).append("name", "i");
        Document command =
                new Document("createIndexes", "c").append("indexes", List.of(description));
        refused(named, command.toJson());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "collation    | {find: 'c', collation: {locale: 'sv'}}",
                "hint         | {find: 'c', hint: 'i'}",
                "let          | {find: 'c', let: {x: 1}}",
                "tailable     | {find: 'c', tailable: true}",
                "linearizable | {find: 'c', readConcern: {level: 'linearizable'}}",
                "snapshot     | {find: 'c', readConcern: {level: 'snapshot'}}",
                "$slice       | {find: 'c', projection: {items: {$slice: 1}}}",
                "items.$      | {find: 'c', projection: {'items.$': 1}}",
                "$meta        | {find: 'c', sort: {a: {$meta: 'textScore'}}}",
                "w: 0         | {insert: 'c', documents: [{a: 1}], writeConcern: {w: 0}}",
                "w: 2         | {insert: 'c', documents: [{a: 1}], writeConcern: {w: 2}}",
                "validator    | {create: 'd', validator: {a: 1}}",
                "capped       | {create: 'd', capped: true}",
                "expireAfter  | {create: 'd', expireAfterSeconds: 1}",
                "explain      | {aggregate: 'c', pipeline: [], cursor: {}, explain: true}",
                "collation    | {delete: 'c', deletes: [{q: {}, limit: 0, collation: {}}]}",
                "hint         | {update: 'c', updates: [{q: {}, u: {a: 2}, hint: 'i'}]}",
                "_id          | {update: 'c', updates: [{q: {_id: {$in: [7]}}, u: {$set: {a: 2}}, upsert: true}]}",
            })
    void anOptionThatWouldChangeTheAnswerIsRefusedByItsName(String named, String command) {
        refused(named, command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lsid", "txnNumber", "startTransaction", "autocommit"})
    void sessionsAndTransactionsAreRefusedAsIllegalOperation(String field) {
        Document command = new Document("find", "c").append(field, true);
        assertThatThrownBy(() -> database.runCommand(command))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> {
                            assertThat(e.getErrorCode()).isEqualTo(20);
                            assertThat(e.getErrorMessage()).contains("'" + field + "'");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mapReduce",
                "renameCollection",
                "collMod",
                "dropIndexes",
                "bulkWrite",
                "startSession",
                "commitTransaction",
                "serverStatus",
                "surely"
            })
    void aCommandThatIsNotListedIsRefusedAsNotFound(String command) {
        assertThatThrownBy(() -> database.runCommand(new Document(command, "c")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> {
                            assertThat(e.getErrorCode()).isEqualTo(59);
                            assertThat(e.getErrorMessage()).contains("'" + command + "'");
                        });
    }

    @Test
    void aMalformedCommandIsAnErrorAndNotAnAccident() {
        for (String command :
                new String[] {
                    "{find: 'c', filter: 3}",
                    "{find: 'c', filter: {$and: []}}",
                    "{find: 'c', filter: {$or: [3]}}",
                    "{update: 'c', updates: 3}",
                    "{update: 'c', updates: [{q: {}, u: {$set: 3}}]}",
                    "{aggregate: 'c', pipeline: 3, cursor: {}}",
                    "{aggregate: 'c', pipeline: []}",
                }) {
            assertThatThrownBy(() -> database.runCommand(Document.parse(command)))
                    .as(command)
                    .isInstanceOfSatisfying(
                            MongoCommandException.class,
                            e -> assertThat(e.getErrorCode()).isEqualTo(9));
        }
    }

    private void refused(String named, String command) {
        assertThatThrownBy(() -> database.runCommand(Document.parse(command)))
                .as(command)
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> {
                            assertThat(e.getErrorCode()).isEqualTo(238);
                            assertThat(e.getErrorMessage()).contains(named);
                        });
        assertThat(database.getCollection("c").find()).containsExactly(document());
    }
}
