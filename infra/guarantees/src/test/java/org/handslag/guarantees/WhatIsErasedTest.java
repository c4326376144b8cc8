package org.handslag.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.guarantees.receipts.ReceiptsApplication;
import org.handslag.platform.access.Role;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.tenant.Tenant;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.guarantee.OutboxGuarantee;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tombstones follow at once here, where a week would pass otherwise. */
class WhatIsErasedTest {
    private static final Space NOTES = Space.own("notes");
    private static final Space RECEIPTS = Space.own("receipts");
    private static RunningService notes;
    private static RunningService receipts;

    private final Bus bus = Bus.shared();
    private final String tenant = RunningService.newTenant();
    private final OutboxGuarantee owner = new OutboxGuarantee(NOTES, "notes", tenant);
    private final OutboxGuarantee reader = new OutboxGuarantee(RECEIPTS, "receipts", tenant);
    private final Caller leader = notes.as(tenant, Role.PROCESS_LEADER);

    @BeforeAll
    static void start() {
        notes =
                RunningService.startIn(
                        NOTES,
                        NotesApplication.class,
                        "notes",
                        "handslag.erasure.tombstone-after=3s",
                        "handslag.erasure.tombstone-sweep=500ms");
        receipts = RunningService.startIn(RECEIPTS, ReceiptsApplication.class, "receipts");
    }

    @AfterAll
    static void stop() {
        notes.close();
        receipts.close();
    }

    private Answer erased(String words, String key) {
        Answer note =
                leader.underKey(key).post("/api/notes", Map.of("words", words, "seat", "one"));
        assertThat(note.status()).isEqualTo(201);
        assertThat(leader.post("/api/notes/" + note.id() + "/erasure", "{}").status())
                .isEqualTo(200);
        return note;
    }

    private List<String> parked() {
        return reader.find("parked", new Document()).stream()
                .map(parked -> parked.getString("_id"))
                .toList();
    }

    private Document mirrored() {
        List<Document> mirrored = reader.find("mirror_notes", new Document("tenant", tenant));
        return mirrored.isEmpty() ? new Document() : mirrored.getFirst();
    }

    @Test
    void answersAsIfItHadNeverBeen() {
        Answer note = erased("Solveig writes", "k");
        String path = "/api/notes/" + note.id();

        assertThat(leader.get(path).status()).isEqualTo(404);
        assertThat(leader.post(path + "/additions", Map.of("more", "b")).status()).isEqualTo(404);
        assertThat(leader.get("/api/notes").json().path("items")).isEmpty();
        assertThat(leader.post(path + "/erasure", "{}").text()).isEqualTo("false");
        assertThat(leader.after("notes/" + note.id() + "/2").get("/api/notes").status())
                .isEqualTo(200);
    }

    @Test
    void isNotMadeAgainUnderItsIdempotencyKey() {
        Answer note = erased("once", "k1");
        Answer again =
                leader.underKey("k1").post("/api/notes", Map.of("words", "once", "seat", "one"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("erased");
        assertThat(leader.get("/api/notes/" + note.id()).status()).isEqualTo(404);
    }

    @Test
    void leavesAStubAndGivesItsPlaceBack() {
        Answer note = erased("Solveig writes", "k");
        owner.nothingWaits();

        Document stub = owner.aggregates().getFirst();
        assertThat(stub.toJson()).doesNotContain("Solveig", "k\"");
        assertThat(stub.keySet()).doesNotContain("state", "keys", "slot_seat");
        assertThat(bus.events("notes", tenant).getLast().data().toString())
                .isEqualTo("{\"id\":\"%s\",\"state\":\"erased\"}".formatted(note.id()));
        assertThat(leader.post("/api/notes", Map.of("words", "b", "seat", "one")).status())
                .isEqualTo(201);
    }

    @Test
    void isNotBroughtBackByALateDuplicateBeforeOrAfterItsTombstone() {
        Answer note = erased("a", "k");
        await().untilAsserted(() -> assertThat(mirrored()).containsEntry("erased", true));
        bus.publish(
                "notes",
                tenant,
                note.id(),
                1,
                "note.written.v1",
                Map.of("id", note.id(), "length", 1, "state", "open"));
        await().untilAsserted(
                        () -> assertThat(mirrored()).containsEntry("sequence", Long.MAX_VALUE));
        bus.publish(
                "notes",
                tenant,
                note.id(),
                7,
                "note.written.v1",
                Map.of("id", note.id(), "length", 1, "state", "open"));
        // The position is below the tombstone's, so that the wait says nothing: a later record of
        // the same key and partition does.
        bus.publish(
                new ProducerRecord<>(
                        "handslag.notes.v1",
                        (tenant + "/" + note.id()).getBytes(StandardCharsets.UTF_8),
                        "not an event".getBytes(StandardCharsets.UTF_8)));
        await().untilAsserted(
                        () ->
                                assertThat(parked())
                                        .contains("handslag.notes.v1/" + tenant + "/" + note.id()));

        assertThat(mirrored()).containsEntry("erased", true).doesNotContainKey("data");
        Mirror<?> mirror = receipts.context().getBean("notes", Mirror.class);
        assertThat(mirror.find(new Tenant(tenant), note.id())).isEmpty();
        assertThat(mirror.all(new Tenant(tenant), Map.of())).isEmpty();
        assertThat(mirror.all(new Tenant(tenant), Map.of("id", List.of(note.id())))).isEmpty();
    }

    @Test
    void takesAwayWhatWasParkedOfIt() {
        String parked = "handslag.notes.v1/" + tenant + "/";
        Answer note = leader.post("/api/notes", Map.of("words", "a"));
        owner.nothingWaits();
        bus.publish(
                new ProducerRecord<>(
                        "handslag.notes.v1",
                        (tenant + "/" + note.id()).getBytes(StandardCharsets.UTF_8),
                        "not an event".getBytes(StandardCharsets.UTF_8)));
        await().untilAsserted(() -> assertThat(parked()).contains(parked + note.id()));

        leader.post("/api/notes/" + note.id() + "/erasure", "{}");

        await().untilAsserted(() -> assertThat(parked()).doesNotContain(parked + note.id()));
        assertThat(mirrored()).containsEntry("erased", true);
    }

    @Test
    void isNothingButAStubWhereAMirrorIsBuiltAnew() {
        Answer note = erased("a", "k");
        Answer later = leader.post("/api/notes", Map.of("words", "b"));
        owner.nothingWaits();
        try (RunningService anew = RunningService.start(ReceiptsApplication.class, "receipts")) {
            Mirror<?> mirror = anew.context().getBean("notes", Mirror.class);
            await().untilAsserted(
                            () ->
                                    assertThat(mirror.find(new Tenant(tenant), later.id()))
                                            .isPresent());
            await().untilAsserted(
                            () -> assertThat(mirror.find(new Tenant(tenant), note.id())).isEmpty());
        }
    }
}
