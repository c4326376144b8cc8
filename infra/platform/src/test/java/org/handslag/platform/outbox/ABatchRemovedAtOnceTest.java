package org.handslag.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bson.Document;
import org.handslag.platform.mongo.Collections;
import org.handslag.platform.outbox.DueHints.Hint;
import org.handslag.platform.outbox.Outboxes.Waiting;
import org.handslag.servers.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

class ABatchRemovedAtOnceTest {
    private static final OutboxSettings SETTINGS =
            new OutboxSettings(
                    1,
                    Duration.ofMillis(50),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(60),
                    Duration.ofMinutes(3),
                    32,
                    500);

    private final String notes = "notes_" + UUID.randomUUID();
    private final String cards = "cards_" + UUID.randomUUID();
    private final MongoClient client = MongoClients.create(Servers.shared().mongoUri());
    private final MongoOperations mongo =
            new MongoTemplate(client, "outboxes-" + UUID.randomUUID());
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private DueHints hints;
    private Outboxes outboxes;

    @BeforeEach
    void start() {
        context.registerBean(MongoOperations.class, () -> mongo);
        context.registerBean(OutboxSettings.class, () -> SETTINGS);
        context.register(Collections.class, DueHints.class, Quarantine.class);
        context.refresh();
        hints = context.getBean(DueHints.class);
        outboxes = new Outboxes(mongo, context.getBean(Quarantine.class));
    }

    @AfterEach
    void close() {
        context.close();
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

    @Test
    void leavesTheHintsThatWerePutAnewMeanwhile() {
        for (int i = 1; i <= 4; i++) {
            hints.announce(notes, "t/" + i, i % 2 + 1);
        }
        List<Hint> done = hints.of(0, 10);
        hints.announce(notes, "t/3", 3);

        hints.drop(done);

        assertThat(hints.of(0, 10)).extracting(Hint::key).containsExactly("t/3");
    }
}
