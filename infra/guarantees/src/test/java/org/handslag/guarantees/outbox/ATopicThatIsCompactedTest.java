package org.handslag.guarantees.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.guarantees.notes.Work;
import org.handslag.platform.access.Role;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.outbox.Checkpoint.Place;
import org.handslag.servers.EmbeddedServers;
import org.handslag.servers.Servers;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
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
import org.junit.jupiter.api.io.TempDir;

/**
 * The broker throws away all but the last record of each key: what it keeps must be the newest
 * state, although a relay was paused with an older one in its hands.
 */
@Tag("long")
class ATopicThatIsCompactedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Build NOTES = Build.of(NotesApplication.class, "notes", Work.QUICK);

    private final String tenant = RunningService.newTenant();

    /**
     * Two instances of a service.
     *
     * @param first the one that is paused
     */
    private record Instances(Build first, Build second) {}

    @Test
    void keepsTheNewestStateWhereARelayWasPaused(@TempDir Path data) {
        try (EmbeddedServers servers = Servers.start(data)) {
            // Relays of two groups have producers of two names, and none fences the other.
            Instances unfenced =
                    new Instances(
                            NOTES.set("handslag.kafka.group=alone-" + UUID.randomUUID()), NOTES);
            AssertionError red =
                    new BrokenBuild<>("unfenced", "the fencing of a relay's producer", unfenced)
                            .turnsRed(
                                    new Instances(NOTES, NOTES),
                                    build -> keepsTheNewestState(servers, build));

            assertThat(red).hasMessageContaining("what compaction kept");
        }
    }

    private void keepsTheNewestState(EmbeddedServers servers, Instances build) {
        Space space = Space.on(servers, "notes");
        OutboxGuarantee outbox = new OutboxGuarantee(space, "notes", tenant);
        try (ServiceProcess paused = new ServiceProcess(space, build.first())) {
            paused.start(Trap.pause(Place.READ, 2));
            paused.awaitReady();
            Awaitility.await()
                    .until(() -> outbox.find("leases", new Document()).size(), held -> held == 1);
            String note = whilePaused(paused, space, build.second(), outbox);
            // The one that was paused leads again, and has done whatever it had in mind.
            Work work = work(new PersistentClient(leaderOf(paused)));
            work.write();
            outbox.nothingWaits();
            compact(servers);
            Collection<Bus.Event> kept =
                    Awaitility.await()
                            .atMost(PATIENCE)
                            .pollInSameThread()
                            .until(() -> afterMore(work, outbox, note), left -> left.size() == 1);
            assertThat(kept)
                    .extracting(Bus.Event::sequence)
                    .as("what compaction kept of " + note)
                    .containsExactly(version(outbox, note));
        }
    }

    /** Another instance sends newer states of the note that the paused one has in its hands. */
    private String whilePaused(
            ServiceProcess paused, Space space, Build second, OutboxGuarantee outbox) {
        try (RunningService other = RunningService.startIn(space, second)) {
            Work work = work(new PersistentClient(other.as(tenant, Role.PROCESS_LEADER)));
            String note = work.write();
            Awaitility.await()
                    .pollInSameThread()
                    .until(
                            () -> {
                                work.add(note);
                                return paused.isPaused();
                            });
            work.add(note);
            outbox.nothingWaits();
            paused.goOn();
            return note;
        }
    }

    private Caller leaderOf(ServiceProcess process) {
        return process.callers().as(tenant, Role.PROCESS_LEADER);
    }

    private static Work work(PersistentClient client) {
        return new Work(client);
    }

    /** A segment is cleaned when another has begun, which a new record brings about. */
    private static List<Bus.Event> afterMore(Work work, OutboxGuarantee outbox, String note) {
        work.write();
        return outbox.events().getOrDefault(note, List.of());
    }

    private static long version(OutboxGuarantee outbox, String note) {
        return outbox.aggregates().stream()
                .filter(each -> each.getString("id").equals(note))
                .mapToLong(each -> each.getLong("version"))
                .findFirst()
                .orElseThrow();
    }

    /** Now, where seven days would pass otherwise. */
    private static void compact(EmbeddedServers servers) {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Kind.topic("notes"));
        ConfigResource brokers = new ConfigResource(ConfigResource.Type.BROKER, "");
        Map<String, Object> settings = Map.of("bootstrap.servers", servers.bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            admin.incrementalAlterConfigs(
                            Map.of(
                                    topic,
                                    List.of(
                                            set("min.compaction.lag.ms", "0"),
                                            set("max.compaction.lag.ms", "1"),
                                            set("min.cleanable.dirty.ratio", "0.0"),
                                            set("segment.ms", "100")),
                                    brokers,
                                    List.of(set("log.cleaner.backoff.ms", "500"))))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }
}
