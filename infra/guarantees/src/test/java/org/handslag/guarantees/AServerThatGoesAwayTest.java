package org.handslag.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.guarantees.notes.Work;
import org.handslag.guarantees.receipts.ReceiptsApplication;
import org.handslag.platform.access.Role;
import org.handslag.servers.EmbeddedServers;
import org.handslag.servers.Servers;
import org.handslag.testkit.Answer;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.guarantee.OutboxGuarantee;
import org.handslag.testkit.guarantee.PersistentClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AServerThatGoesAwayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String tenant = RunningService.newTenant();

    @Test
    void isMissedForAWhileAndNothingIsLostOrParked(@TempDir Path data) {
        try (EmbeddedServers servers = Servers.start(data);
                RunningService notes = service(servers, NotesApplication.class, "notes");
                RunningService receipts = service(servers, ReceiptsApplication.class, "receipts")) {
            PersistentClient client =
                    new PersistentClient(notes.callers().as(tenant, Role.PROCESS_LEADER));
            Work work = new Work(client);
            work.someNotes();
            theOtherEndHasAll(notes, receipts);

            theDatabaseIsAway(servers, notes, receipts);
            work.someNotes();
            theOtherEndHasAll(notes, receipts);

            servers.kafka().stop();
            work.someNotes();
            servers.kafka().start();
            work.someNotes();
            theOtherEndHasAll(notes, receipts);
            new OutboxGuarantee(notes.space(), "notes", tenant)
                    .holds(client.acknowledged(), Work::published);
        }
    }

    /** Events of somebody else come while nobody can write them down. */
    private void theDatabaseIsAway(
            EmbeddedServers servers, RunningService notes, RunningService receipts) {
        servers.mongo().stop();
        String other = RunningService.newTenant();
        String id = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
        for (long sequence = 1; sequence <= 50; sequence++) {
            notes.space()
                    .bus()
                    .publish(
                            "notes",
                            other,
                            id,
                            sequence,
                            "note.added-to.v1",
                            Map.of("id", id, "length", sequence, "state", "open"));
        }
        Answer answer = notes.management().get("/actuator/health/readiness");
        assertThat(answer.status()).isEqualTo(503);
        servers.mongo().start();
        OutboxGuarantee reader = new OutboxGuarantee(receipts.space(), "receipts", other);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                reader.find(
                                                        "mirror_notes",
                                                        new Document("tenant", other)))
                                        .extracting(note -> note.getLong("sequence"))
                                        .containsExactly(50L));
    }

    private void theOtherEndHasAll(RunningService notes, RunningService receipts) {
        OutboxGuarantee writer = new OutboxGuarantee(notes.space(), "notes", tenant);
        OutboxGuarantee reader = new OutboxGuarantee(receipts.space(), "receipts", tenant);
        List<Long> written =
                writer.aggregates().stream().map(note -> note.getLong("version")).sorted().toList();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                reader.find(
                                                        "mirror_notes",
                                                        new Document("tenant", tenant)))
                                        .extracting(note -> note.getLong("sequence"))
                                        .containsExactlyInAnyOrderElementsOf(written));
        assertThat(reader.find("parked", new Document())).isEmpty();
    }

    private static RunningService service(Servers servers, Class<?> application, String name) {
        return RunningService.startIn(Space.on(servers, name), application, name, Work.QUICK);
    }
}
