package org.handslag.servers.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writers at the same time share commits; one alone gets one for each write. */
class SharedCommitsTest {

    private static final int WRITERS = 16;
    private static final int WRITES = 100;

    @TempDir private Path directory;

    @Test
    void concurrentWritersNeedFewerCommitsThanWrites() throws InterruptedException {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(directory.resolve("db.mv"), 0);
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> documents = client.getDatabase("d").getCollection("c");
            documents.insertOne(new Document("_id", "first"));
            long changes = mongo.changes();
            long commits = mongo.commits();
            assertThat(commits).isPositive();

            List<Thread> threads = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int self = writer;
                threads.add(Thread.ofPlatform().start(() -> write(documents, self)));
            }
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(mongo.changes() - changes).isEqualTo(WRITERS * WRITES);
            assertThat(mongo.commits() - commits).isPositive().isLessThan(WRITERS * WRITES);
        }
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(directory.resolve("db.mv"), 0)) {
            try (MongoClient client = MongoClients.create(mongo.uri())) {
                write(client.getDatabase("d").getCollection("c"), 1);
                write(client.getDatabase("e").getCollection("c"), 2);
                client.getDatabase("e").drop();
            }

            mongo.restart();

            try (MongoClient client = MongoClients.create(mongo.uri())) {
                assertThat(client.getDatabase("d").getCollection("c").countDocuments())
                        .isEqualTo(WRITES);
                assertThat(client.getDatabase("e").listCollectionNames()).isEmpty();
            }
        }
    }

    @Test
    void aFileThatIsAlreadyOpenIsNamed() {
        Path file = directory.resolve("db.mv");
        try (EmbeddedMongo mongo = EmbeddedMongo.open(file, 0)) {
            assertThat(mongo.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedMongo.open(file, 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(file.toString());
        }
    }

    private static void write(MongoCollection<Document> documents, int writer) {
        for (int i = 0; i < WRITES; i++) {
            documents.insertOne(new Document("_id", writer + "-" + i));
        }
    }
}
