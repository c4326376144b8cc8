package org.handslag.guarantees.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.bson.Document;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.guarantees.notes.Work;
import org.handslag.platform.access.Role;
import org.handslag.platform.outbox.Checkpoint.Place;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.guarantee.BrokenBuild;
import org.handslag.testkit.guarantee.Build;
import org.handslag.testkit.guarantee.OutboxGuarantee;
import org.handslag.testkit.guarantee.PersistentClient;
import org.handslag.testkit.guarantee.ServiceProcess;
import org.handslag.testkit.guarantee.Trap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two instances of a service: one leads, the other takes over. */
class ARelayThatIsPausedTest {
    private static final Role LEADER = Role.PROCESS_LEADER;
    private static final Build NOTES = Build.of(NotesApplication.class, "notes", Work.QUICK);

    private final String tenant = RunningService.newTenant();
    private final Space space = Space.own("notes");
    private final OutboxGuarantee guarantee = new OutboxGuarantee(space, "notes", tenant);

    @Test
    void neverLaysAnOldStateOnANewerOne() {
        try (ServiceProcess paused = new ServiceProcess(space, NOTES)) {
            paused.start(
                    Trap.pause(Place.READ, 2),
                    Trap.pause(Place.SENT, 9),
                    Trap.pause(Place.COMMITTED, 16));
            paused.awaitReady();
            for (int pauses = 0; pauses < 3; pauses++) {
                anotherTakesOver(paused);
            }
        }
    }

    /**
     * The paused one leads, holds some entries in its hands, and goes on only after the other has
     * sent newer states of the same notes.
     */
    private void anotherTakesOver(ServiceProcess paused) {
        leads(guarantee, paused);
        try (RunningService other = other()) {
            PersistentClient client = client(other);
            Work work = new Work(client);
            String first = work.write();
            String second = work.write();
            Awaitility.await()
                    .pollInSameThread()
                    .until(
                            () -> {
                                work.add(first);
                                return paused.isPaused();
                            });
            work.add(first);
            work.add(second);
            guarantee.holds(client.acknowledged(), Work::published);
            work.add(second);
            guarantee.holds(client.acknowledged(), Work::published);
            paused.goOn();
        }
        // The lease is free again: the one that was paused has to win it and to send.
        PersistentClient client = new PersistentClient(paused.callers().as(tenant, LEADER));
        Work work = new Work(client);
        work.add(work.write());
        guarantee.holds(client.acknowledged(), Work::published);
    }

    private static void leads(OutboxGuarantee outbox, ServiceProcess process) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(outbox.find("leases", new Document())).hasSize(1));
        assertThat(process.isPaused()).isFalse();
    }

    @Tag("long")
    @Test
    void isReplacedWhenItIsKilled() {
        AssertionError red =
                new BrokenBuild<>(
                                "lease-without-end",
                                "the end of a lease",
                                NOTES.set("handslag.outbox.lease=10m"))
                        .turnsRed(NOTES, this::isReplacedWhenItIsKilled);

        assertThat(red).hasMessageContaining("entries in outboxes");
    }

    private void isReplacedWhenItIsKilled(Build build) {
        Space own = Space.own("notes");
        OutboxGuarantee outbox = new OutboxGuarantee(own, "notes", tenant);
        try (ServiceProcess leader = new ServiceProcess(own, build)) {
            leader.start();
            leader.awaitReady();
            leads(outbox, leader);
            try (RunningService other = RunningService.startIn(own, build)) {
                PersistentClient client = client(other);
                Work work = new Work(client);
                work.someNotes();
                leader.kill();
                work.someNotes();
                outbox.holds(client.acknowledged(), Work::published);
            }
        }
    }

    private RunningService other() {
        return RunningService.startIn(space, NOTES);
    }

    private PersistentClient client(RunningService service) {
        return new PersistentClient(service.as(tenant, LEADER));
    }
}
