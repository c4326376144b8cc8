package org.handslag.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bson.Document;
import org.handslag.platform.outbox.Outboxes.Waiting;
import org.handslag.servers.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

class ABatchRemovedAtOnceTest {
    private final String notes = "notes_" + UUID.randomUUID();
    private final String cards = "cards_" + UUID.randomUUID();
    private final MongoClient client = MongoClients.create(Servers.shared().mongoUri());
    private final MongoOperations mongo = new MongoTemplate(client, "outboxes");
    private final Outboxes outboxes = new Outboxes(mongo, new NothingSetAside());

    private static final class NothingSetAside implements Outboxes.SetAside {
        @Override
        public void put(String collection, String key, String reason) {
            throw new AssertionError(collection + "/" + key + " is set aside: " + reason);
        }

        @Override
        public void met(String collection, String key, String reason) {
            throw new AssertionError(collection + "/" + key + " was set aside: " + reason);
        }
    }

    @AfterEach
    void close() {
        client.close();
    }

    /** An aggregate in whose outbox the entries of these versions wait. */
    private String waiting(String collection, String key, long... versions) {
        List<Document> entries =
                LongStream.of(versions)
                        .mapToObj(
                                version ->
                                        new Entry(version, "n.v1", Instant.EPOCH, "{}", null)
                                                .document())
                        .toList();
        long version = versions.length == 0 ? 1 : versions[versions.length - 1];
        mongo.execute(
                collection,
                documents ->
                        documents.insertOne(
                                new Document("_id", key)
                                        .append("version", version)
                                        .append("outbox", entries)));
        return key;
    }

    private void writes(String collection, String key, long version) {
        Entry entry = new Entry(version, "n.v1", Instant.EPOCH, "{}", null);
        mongo.execute(
                collection,
                documents ->
                        documents.updateOne(
                                new Document("_id", key),
                                new Document("$push", new Document("outbox", entry.document()))));
    }

    private List<Long> left(String collection, String key) {
        return outboxes.read(collection, List.of(key)).getFirst().entries().stream()
                .map(Entry::sequence)
                .toList();
    }

    @Test
    void losesWhatWasSentAndNothingThatWasWrittenMeanwhile() {
        String one = waiting(notes, "t/1", 1);
        String three = waiting(notes, "t/2", 4, 5, 6);
        String untouched = waiting(notes, "t/3", 1);
        String elsewhere = waiting(cards, "t/1", 6);
        List<Waiting> sent = new ArrayList<>(outboxes.read(notes, List.of(one, three)));
        sent.addAll(outboxes.read(cards, List.of(elsewhere)));
        writes(notes, one, 2);
        writes(notes, three, 7);

        outboxes.remove(sent);

        assertThat(left(notes, one)).containsExactly(2L);
        assertThat(left(notes, three)).containsExactly(7L);
        assertThat(left(notes, untouched)).containsExactly(1L);
        assertThat(left(cards, elsewhere)).isEmpty();
    }

    @Test
    void isFoundByASweepWhereSomethingWaits() {
        waiting(notes, "t/1", 1);
        waiting(notes, "t/2");
        waiting(notes, "t/3", 2, 3);

        assertThat(outboxes.sweep(notes)).containsExactlyInAnyOrder("t/1", "t/3");
    }
}
