package org.handslag.servers.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Indexes make answers quicker and never other: the same writes and filters with and without. */
class IndexedFiltersTest {

    private static final int ROUNDS = 1500;

    private final Random random = new Random(20151201);

    @Test
    void aCollectionWithIndexesAnswersAsOneWithout() {
        try (EmbeddedMongo mongo = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> plain = client.getDatabase("d").getCollection("plain");
            MongoCollection<Document> indexed = client.getDatabase("d").getCollection("indexed");
            indexed.createIndex(new Document("a", 1).append("b", -1));
            indexed.createIndex(new Document("tags", 1));
            indexed.createIndex(new Document("b", 1).append("tags", 1));
            indexed.createIndex(new Document("sub.x", 1), new IndexOptions().sparse(true));
            indexed.createIndex(
                    new Document("a", 1).append("_id", 1), new IndexOptions().unique(true));

            int found = 0;
            for (int round = 0; round < ROUNDS; round++) {
                Document filter = filter();
                switch (random.nextInt(4)) {
                    case 0 -> {
                        Document document = document(round);
                        plain.insertOne(document);
                        indexed.insertOne(document);
                    }
                    case 1 -> {
                        Document update = new Document("$set", document(-1));
                        assertThat(indexed.updateMany(filter, update))
                                .isEqualTo(plain.updateMany(filter, update));
                    }
                    case 2 -> {
                        if (round % 5 == 0) {
                            assertThat(indexed.deleteMany(filter))
                                    .isEqualTo(plain.deleteMany(filter));
                        }
                    }
                    default -> {}
                }
                List<Document> expected = plain.find(filter).into(new ArrayList<>());
                assertThat(indexed.find(filter).into(new ArrayList<>()))
                        .as(filter.toJson())
                        .isEqualTo(expected);
                found += expected.size();
            }
            assertThat(found).as("filters that find something").isGreaterThan(ROUNDS);
        }
    }

    private Document document(int id) {
        Document document = new Document();
        if (id >= 0) {
            document.append("_id", id);
        }
        if (random.nextInt(8) > 0) {
            document.append("a", random.nextBoolean() ? random.nextInt(4) : random.nextLong(4));
        }
        if (random.nextInt(8) > 0) {
            document.append("b", random.nextInt(6) == 0 ? null : "b" + random.nextInt(3));
        }
        if (random.nextInt(3) > 0) {
            document.append("sub", new Document("x", random.nextInt(5)));
        }
        List<Integer> tags = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            tags.add(random.nextInt(4));
        }
        return document.append("tags", tags);
    }

    private Document filter() {
        Document filter = new Document();
        if (random.nextInt(3) > 0) {
            filter.append("a", condition(random.nextInt(5)));
        }
        if (random.nextInt(3) == 0) {
            filter.append("b", random.nextInt(4) == 0 ? null : condition("b" + random.nextInt(3)));
        }
        if (random.nextInt(4) == 0) {
            filter.append("tags", condition(random.nextInt(4)));
        }
        if (random.nextInt(4) == 0) {
            filter.append("$and", List.of(new Document("sub.x", condition(random.nextInt(5)))));
        }
        if (random.nextInt(6) == 0) {
            filter.append("_id", new Document("$in", List.of(3, 40, 80, random.nextInt(200))));
        }
        return filter;
    }

    private Object condition(Object value) {
        return switch (random.nextInt(5)) {
            case 0 -> new Document("$ne", value);
            case 1 -> new Document("$in", List.of(value, 2, "b1"));
            case 2 -> new Document("$gte", value);
            default -> value;
        };
    }
}
