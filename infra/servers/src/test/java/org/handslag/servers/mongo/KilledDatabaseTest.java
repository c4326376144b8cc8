package org.handslag.servers.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.bson.Document;
import org.handslag.servers.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database process that is killed while eight writers are at work. */
class KilledDatabaseTest {

    private static final int WRITERS = 8;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 800;
    private static final int KILLS = 2;

    @TempDir private Path directory;

    @Test
    void everythingAcknowledgedIsThereAndEveryIndexStillHolds() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        try (ServerProcess server = ServerProcess.mongo(directory.resolve("db.mv"), 0)) {
            for (int kill = 0; kill < KILLS; kill++) {
                writeUntilKilled(server, kill, acknowledged, seen);
                server.start();
                try (MongoClient client = client(server)) {
                    MongoCollection<Document> documents = documents(client);
                    Set<String> there = new HashSet<>();
                    documents.find().forEach(document -> there.add(document.getString("_id")));
                    assertThat(there).containsAll(acknowledged).containsAll(seen);
                    assertThat(documents.listIndexes())
                            .extracting(index -> index.getString("name"))
                            .containsExactly("_id_", "slot");
                    String one = acknowledged.iterator().next();
                    assertThat(documents.find(Filters.eq("slot", one)).first())
                            .containsEntry("_id", one)
                            .containsEntry("version", 2);
                }
            }
        }
    }

    private void writeUntilKilled(
            ServerProcess server, int round, Set<String> acknowledged, Set<String> seen)
            throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);
        AtomicBoolean killed = new AtomicBoolean();
        try (MongoClient client = client(server)) {
            MongoCollection<Document> documents = documents(client);
            documents.createIndex(
                    new Document("slot", 1), new IndexOptions().unique(true).name("slot"));
            List<Thread> threads = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String prefix = round + "-" + writer + "-";
                threads.add(
                        Thread.ofPlatform()
                                .start(
                                        () ->
                                                writeAll(
                                                        documents,
                                                        prefix,
                                                        killed,
                                                        id -> {
                                                            acknowledged.add(id);
                                                            enough.countDown();
                                                        })));
            }
            threads.add(Thread.ofPlatform().start(() -> readAll(documents, killed, seen)));
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            server.kill();
            killed.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static void writeAll(
            MongoCollection<Document> documents,
            String prefix,
            AtomicBoolean killed,
            Consumer<String> acknowledged) {
        for (int i = 0; !killed.get(); i++) {
            String id = prefix + i;
            try {
                documents.insertOne(
                        new Document("_id", id).append("version", 1).append("slot", id));
                documents.updateOne(
                        new Document("_id", id).append("version", 1),
                        Document.parse("{$inc: {version: 1}, $push: {outbox: {sequence: 2}}}"));
                acknowledged.accept(id);
            } catch (MongoException e) {
                // not acknowledged: may be there or not
                return;
            }
        }
    }

    /** What a reader has seen must not be taken back either. */
    private static void readAll(
            MongoCollection<Document> documents, AtomicBoolean killed, Set<String> seen) {
        while (!killed.get()) {
            try {
                documents
                        .find()
                        .sort(new Document("$natural", -1))
                        .limit(20)
                        .forEach(document -> seen.add(document.getString("_id")));
            } catch (MongoException e) {
                return;
            }
        }
    }

    private static MongoClient client(ServerProcess server) {
        return MongoClients.create(
                "mongodb://" + server.address() + "/?serverSelectionTimeoutMS=2000");
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase("d").getCollection("c");
    }
}
