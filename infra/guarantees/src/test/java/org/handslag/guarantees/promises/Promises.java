package org.handslag.guarantees.promises;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.handslag.guarantees.notes.Work;
import org.handslag.guarantees.receipts.ReceiptsApplication;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;
import org.handslag.testkit.guarantee.MirrorGuarantee;
import org.handslag.testkit.guarantee.OutboxGuarantee;
import org.handslag.testkit.guarantee.PersistentClient;

/**
 * What is asked of one running instance of {@code notes} or {@code receipts}, in a tenant of its
 * own each time: so the same is asked of a sound build and of a broken one.
 */
final class Promises {
    /** No topic of a test comes so far. */
    private static final long GONE = 1_000_000;

    private Promises() {}

    /** What was acknowledged is on the topic, in order, none missing, and nothing twice. */
    static void everyEventOnceAndInOrder(RunningService notes) {
        OutboxGuarantee outbox = afterSomeWork(notes);
        outbox.nothingWasSentTwice();
    }

    /** The same where a transaction may have failed: nothing is missing. */
    static void noEventIsLost(RunningService notes) {
        afterSomeWork(notes);
    }

    /** An entry that the relay has removed does not come back with the next command. */
    static void whatWasRemovedDoesNotComeBack(RunningService notes) {
        String tenant = RunningService.newTenant();
        Work work = new Work(new PersistentClient(notes.as(tenant, Role.PROCESS_LEADER)));
        OutboxGuarantee outbox = new OutboxGuarantee(notes.space(), "notes", tenant);
        String note = work.write();
        outbox.nothingWaits();
        work.add(note);
        outbox.nothingWasSentTwice();
    }

    private static OutboxGuarantee afterSomeWork(RunningService notes) {
        String tenant = RunningService.newTenant();
        PersistentClient client = new PersistentClient(notes.as(tenant, Role.PROCESS_LEADER));
        Work work = new Work(client);
        work.someNotes();
        work.someNotes();
        OutboxGuarantee outbox = new OutboxGuarantee(notes.space(), "notes", tenant);
        outbox.holds(client.acknowledged(), Work::published);
        return outbox;
    }

    /** A request that comes twice under one key has one effect and the same answer. */
    static void aRepeatedRequestHasOneEffect(RunningService notes) {
        String tenant = RunningService.newTenant();
        Caller leader = notes.as(tenant, Role.PROCESS_LEADER);
        Caller once = leader.underKey("a-creation");
        Caller adding = leader.underKey("an-addition");
        Answer first = once.post("/api/notes", Map.of("words", "a"));
        assertThat(first.status()).isEqualTo(201);
        Answer again = once.post("/api/notes", Map.of("words", "a"));
        String addition = "/api/notes/" + first.id() + "/additions";
        Answer added = adding.post(addition, Map.of("more", "b"));
        Answer addedAgain = adding.post(addition, Map.of("more", "b"));

        assertThat(again.position()).as("the second creation").isEqualTo(first.position());
        assertThat(addedAgain.position()).as("the second addition").isEqualTo(added.position());
        assertThat(new OutboxGuarantee(notes.space(), "notes", tenant).aggregates())
                .extracting(note -> note.getLong("version"))
                .as("versions of what was made")
                .containsExactly(2L);
    }

    /** A record that the service has done with is in the mirror. */
    static void whatWasReadIsApplied(RunningService receipts) {
        MirrorGuarantee mirror = mirror(receipts);
        String id = Ids.next(0);
        note(mirror, id, 1, 1);
        note(mirror, id, 2, 2);
        mirror.hasRead(id);
        mirror.holdsTheNewest();
    }

    /** An old state that comes after a newer one changes nothing. */
    static void aLateDuplicateChangesNothing(RunningService receipts) {
        MirrorGuarantee mirror = mirror(receipts);
        String id = Ids.next(0);
        note(mirror, id, 1, 1);
        note(mirror, id, 2, 2);
        mirror.equalsTheTopic();
        note(mirror, id, 1, 1);
        mirror.hasRead(id);
        mirror.holdsTheNewest();
    }

    /** Nor does one that comes after the erasure bring anybody back. */
    static void whatIsErasedStaysErased(RunningService receipts) {
        MirrorGuarantee mirror = mirror(receipts);
        String id = Ids.next(0);
        note(mirror, id, 1, 1);
        mirror.hasRead(id);
        publish(mirror, id, 2, "note.erased.v1", Map.of("id", id, "state", "erased"));
        mirror.hasRead(id);
        note(mirror, id, 1, 1);
        mirror.hasRead(id);
        assertThat(mirror.documents())
                .as("what the mirror has of the erased")
                .noneMatch(note -> note.containsKey("data"));
    }

    /** A record that cannot be read stops nobody else. */
    static void whatCannotBeReadStopsNobody(RunningService receipts) {
        MirrorGuarantee mirror = mirror(receipts);
        publish(mirror, Ids.next(0), 1, "note.written.v1", "{\"id\":");
        List<String> others = List.of(Ids.next(0), Ids.next(0), Ids.next(0), Ids.next(0));
        others.forEach(id -> note(mirror, id, 1, 1));
        others.forEach(id -> note(mirror, id, 2, 2));
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(mirror.documents())
                                        .extracting(note -> note.getLong("sequence"))
                                        .as("the others' sequences")
                                        .containsExactly(2L, 2L, 2L, 2L));
    }

    /** What was set aside can be tried again, though the topic does not have it any more. */
    static void whatIsTriedAgainTakesEffect(RunningService receipts) {
        MirrorGuarantee mirror = mirror(receipts);
        OutboxGuarantee reader = new OutboxGuarantee(receipts.space(), "receipts", mirror.tenant());
        String id = Ids.next(0);
        note(mirror, id, 1, ReceiptsApplication.UNBEARABLE);
        Awaitility.await()
                .untilAsserted(() -> assertThat(parked(reader, mirror.tenant())).hasSize(1));
        Document set = parked(reader, mirror.tenant()).getFirst();
        try (MongoClient client = MongoClients.create(receipts.space().databaseUri())) {
            MongoDatabase database = client.getDatabase(receipts.space().name());
            database.getCollection("mirror_notes")
                    .deleteOne(new Document("_id", mirror.tenant() + "/" + id));
            database.getCollection("parked")
                    .updateOne(
                            new Document("_id", set.get("_id")),
                            new Document("$set", new Document("offset", GONE)));
        }

        String replay = "/api/operations/parked-records/" + set.getString("ref") + "/replay";
        Answer answer =
                receipts.withToken(TestIssuer.shared().token(RunningService.PLATFORM_ADMIN, null))
                        .post(replay, Map.of("reason", "it is tried again"));

        // Its reaction fails as before; that the state is back shows that it was applied.
        assertThat(answer.status()).isEqualTo(200);
        mirror.holdsTheNewest();
    }

    private static List<Document> parked(OutboxGuarantee reader, String tenant) {
        return reader.find("parked", new Document("tenant", tenant));
    }

    /** An event that the broker refuses stops nobody but its aggregate. */
    static void whatIsRefusedStopsNobody(RunningService notes) {
        String tenant = RunningService.newTenant();
        PersistentClient client = new PersistentClient(notes.as(tenant, Role.PROCESS_LEADER));
        Work work = new Work(client);
        OutboxGuarantee outbox = new OutboxGuarantee(notes.space(), "notes", tenant);
        work.write();
        outbox.nothingWaits();
        try (SmallRecords _ = SmallRecords.of("notes")) {
            String refused =
                    client.post("/api/notes", Map.of("words", "a", "heading", "x".repeat(8_000)))
                            .id();
            work.someNotes();
            Awaitility.await()
                    .untilAsserted(
                            () -> {
                                assertThat(outbox.waiting())
                                        .as("what waits")
                                        .extracting(note -> note.getString("id"))
                                        .containsExactly(refused);
                                assertThat(outbox.waiting().getFirst().getString("quarantine"))
                                        .contains("RecordTooLarge");
                                assertThat(outbox.find("outbox_due", new Document())).isEmpty();
                            });
            Map<String, Integer> counts = outbox.counts();
            assertThat(counts).doesNotContainKey(refused).hasSize(5);
            assertThat(client.acknowledged())
                    .filteredOn(each -> !each.id().equals(refused))
                    .allMatch(each -> counts.containsKey(each.id()));
        }
    }

    private static MirrorGuarantee mirror(RunningService receipts) {
        return new MirrorGuarantee(receipts.space(), "notes", RunningService.newTenant());
    }

    private static void note(MirrorGuarantee mirror, String id, long sequence, int length) {
        Map<String, Object> state = Map.of("id", id, "length", length, "state", "open");
        publish(mirror, id, sequence, "note.added-to.v1", state);
    }

    private static void publish(
            MirrorGuarantee mirror, String id, long sequence, String type, Object data) {
        Bus bus = mirror.space().bus();
        bus.publish("notes", mirror.tenant(), id, sequence, type, data);
    }
}
