package org.handslag.guarantees.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.guarantees.notes.Work;
import org.handslag.guarantees.receipts.ReceiptsApplication;
import org.handslag.platform.access.Role;
import org.handslag.platform.outbox.Checkpoint.Place;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.guarantee.OutboxGuarantee;
import org.handslag.testkit.guarantee.PersistentClient;
import org.handslag.testkit.guarantee.ServiceProcess;
import org.handslag.testkit.guarantee.Trap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AProcessThatDiesOnTheWayTest {
    private final String tenant = RunningService.newTenant();

    /** Where something is half done; each other place has its turns in the long suite. */
    @Test
    void losesNoEventAndDoublesNoneWhereverTheWriterDies() throws Exception {
        dieAndFinish(
                List.of(
                        Trap.halt(Place.WRITTEN, 2),
                        Trap.halt(Place.TERM_BEGUN, 1),
                        Trap.halt(Place.SENT, 2),
                        Trap.halt(Place.COMMITTED, 2)));
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(
            names = {"APPLIED", "REACTED", "TERM_BEGUN", "REBUILD_.*", "JOURNAL_.*", "COPIES_.*"},
            mode = EnumSource.Mode.MATCH_NONE)
    void losesNoEventAndDoublesNoneHoweverOftenTheWriterDiesThere(Place place) throws Exception {
        dieAndFinish(
                List.of(
                        Trap.halt(place, 1),
                        Trap.halt(place, 1),
                        Trap.halt(place, 3),
                        Trap.halt(place, 5),
                        Trap.halt(place, 1)));
    }

    private void dieAndFinish(List<Trap> traps) throws Exception {
        try (RunningService receipts =
                        RunningService.start(ReceiptsApplication.class, "receipts", Work.QUICK);
                ServiceProcess notes =
                        process(Space.own("notes"), NotesApplication.class, "notes");
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            PersistentClient client =
                    new PersistentClient(notes.callers().as(tenant, Role.PROCESS_LEADER));
            Work work = new Work(client);
            List<Future<?>> done = new ArrayList<>();
            for (Trap trap : traps) {
                notes.start(trap);
                done.add(thread.submit(work::someNotes));
                notes.awaitHalted();
            }
            notes.start();
            for (Future<?> each : done) {
                each.get(120, TimeUnit.SECONDS);
            }
            OutboxGuarantee guarantee = new OutboxGuarantee(notes.space(), "notes", tenant);
            guarantee.holds(client.acknowledged(), Work::published);

            notes.stop();
            nothingComesBack(guarantee, work.open());
            theOtherEndHasEachOnce(receipts.space(), guarantee);
        }
    }

    /** The next instance sweeps all outboxes when it takes over, and sends what is new. */
    private void nothingComesBack(OutboxGuarantee guarantee, List<String> open) {
        Map<String, Integer> expected = new HashMap<>(guarantee.counts());
        try (RunningService next =
                RunningService.startIn(
                        guarantee.space(), NotesApplication.class, "notes", Work.QUICK)) {
            PersistentClient client = new PersistentClient(next.as(tenant, Role.PROCESS_LEADER));
            Work work = new Work(client);
            for (String id : open) {
                work.add(id);
                expected.merge(id, 1, Integer::sum);
            }
            guarantee.holds(client.acknowledged(), Work::published);
            assertThat(guarantee.counts()).as("nothing comes back").isEqualTo(expected);
        }
    }

    @Test
    void appliesEachStateOnceInEffectWhereverTheReaderDies() {
        RunningService notes = RunningService.of(NotesApplication.class, "notes");
        PersistentClient client =
                new PersistentClient(notes.callers().as(tenant, Role.PROCESS_LEADER));
        Work work = new Work(client);
        Space space = Space.own("receipts");
        try (ServiceProcess receipts = process(space, ReceiptsApplication.class, "receipts")) {
            for (Trap trap : List.of(Trap.halt(Place.APPLIED, 2), Trap.halt(Place.REACTED, 2))) {
                receipts.start(trap);
                work.someNotes();
                work.someNotes();
                receipts.awaitHalted();
            }
        }
        try (RunningService _ =
                RunningService.startIn(space, ReceiptsApplication.class, "receipts", Work.QUICK)) {
            OutboxGuarantee guarantee = new OutboxGuarantee(notes.space(), "notes", tenant);
            guarantee.holds(client.acknowledged(), Work::published);
            theOtherEndHasEachOnce(space, guarantee);
        }
    }

    private static ServiceProcess process(Space space, Class<?> application, String name) {
        return new ServiceProcess(space, application, name, Work.QUICK);
    }

    private void theOtherEndHasEachOnce(Space reader, OutboxGuarantee notes) {
        OutboxGuarantee receipts = new OutboxGuarantee(reader, "receipts", tenant);
        Map<String, Long> versions = new HashMap<>();
        Map<String, Integer> settlements = new HashMap<>();
        for (Document note : notes.aggregates()) {
            versions.put(note.getString("id"), note.getLong("version"));
            boolean closed =
                    note.getEmbedded(List.of("state", "state"), String.class)
                            .equals("closed-for-good");
            settlements.put(note.getString("id"), closed ? 1 : 0);
        }
        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .untilAsserted(
                        () -> {
                            Map<String, Long> mirrored = new HashMap<>();
                            receipts.find("mirror_notes", new Document("tenant", tenant))
                                    .forEach(
                                            note ->
                                                    mirrored.put(
                                                            note.getString("id"),
                                                            note.getLong("sequence")));
                            assertThat(mirrored).isEqualTo(versions);
                            Map<String, Integer> settled = new HashMap<>();
                            receipts.aggregates()
                                    .forEach(
                                            receipt ->
                                                    settled.put(
                                                            receipt.getString("id"),
                                                            receipt.getEmbedded(
                                                                    List.of("state", "settlements"),
                                                                    Integer.class)));
                            assertThat(settled).isEqualTo(settlements);
                        });
        // Other tests lay what cannot be read on the same topic, for tenants of their own.
        assertThat(receipts.find("parked", new Document()))
                .extracting(parked -> parked.getString("_id"))
                .noneMatch(key -> key.contains("/" + tenant + "/"));
        receipts.holds(
                List.of(),
                receipt ->
                        "{\"id\":\"%s\",\"settlements\":%d}"
                                .formatted(
                                        receipt.getString("id"),
                                        receipt.getEmbedded(
                                                List.of("state", "settlements"), Integer.class)));
    }
}
