package org.handslag.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.PlannedProcess;
import org.handslag.launcher.plan.Ports;
import org.handslag.launcher.plan.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedProcessesTest {

    @TempDir Path temporary;

    private DataFolder folder;
    private Plan plan;
    private final Map<String, String> behaviour = new HashMap<>();
    private final List<String> readied = new ArrayList<>();

    @BeforeEach
    void choosePorts() {
        folder = new DataFolder(temporary.resolve("data"));
        plan = new Plan(false, 1, Ports.in(freePorts()));
    }

    @AfterEach
    void leaveNothingRunning() {
        supervisor().down();
    }

    @Test
    void everyPartIsReadyAfterUpAndNothingIsLeftAfterDown() throws Exception {
        Supervisor supervisor = supervisor();

        supervisor.up(plan);

        assertThat(readied).hasSize(Part.values().length);
        assertThat(Status.of(plan, supervisor).isHealthy()).isTrue();
        List<ProcessHandle> processes = alive();
        assertThat(processes).hasSize(2);
        assertThat(supervisor.down()).isEmpty();
        assertThat(processes).noneMatch(PidFile::runs);
        assertThat(supervisor.running()).isEmpty();
    }

    @Test
    void aSecondUpStartsOnlyWhatWasKilled() throws Exception {
        supervisor().up(plan);
        ProcessHandle database = alive().getFirst();
        ProcessHandle platform = alive().getLast();
        platform.destroyForcibly();
        platform.onExit().get(10, TimeUnit.SECONDS);

        assertThat(Status.of(plan, supervisor()).isHealthy()).isFalse();
        supervisor().up(plan);

        assertThat(alive().getFirst()).isEqualTo(database);
        assertThat(alive().getLast().pid()).isNotEqualTo(platform.pid());
        assertThat(Status.of(plan, supervisor()).isHealthy()).isTrue();
    }

    @Test
    void aRestartReplacesTheProcessThatIsNamedAndNoOther() throws Exception {
        supervisor().up(plan);
        ProcessHandle database = alive().getFirst();
        ProcessHandle platform = alive().getLast();

        supervisor().restart(plan, List.of(plan.processes().getLast()));

        assertThat(alive().getFirst()).isEqualTo(database);
        assertThat(alive().getLast().pid()).isNotEqualTo(platform.pid());
        assertThat(PidFile.runs(platform)).isFalse();
        assertThat(Status.of(plan, supervisor()).isHealthy()).isTrue();
    }

    @Test
    void aFailedStartNamesThePartAndItsReason() {
        behaviour.put("platform", "explains");

        assertThatThrownBy(() -> supervisor().up(plan))
                .isInstanceOf(StartFailure.class)
                .hasMessage("mentor-service did not start: no such database")
                .extracting(failure -> ((StartFailure) failure).lastLines())
                .isEqualTo(List.of("before the end"));
    }

    @Test
    void aProcessThatEndsWithoutAWordIsQuoted() {
        behaviour.put("mongodb", "dies");

        assertThatThrownBy(() -> supervisor().up(plan))
                .hasMessage("mongodb ended with code 3")
                .extracting(failure -> ((StartFailure) failure).lastLines())
                .isEqualTo(List.of("last words"));
    }

    @Test
    void afterAFailedStartOnlyWhatRanBeforeGoesOn() throws Exception {
        supervisor().up(plan);
        ProcessHandle database = alive().getFirst();
        ProcessHandle platform = alive().getLast();
        platform.destroyForcibly();
        platform.onExit().get(10, TimeUnit.SECONDS);
        behaviour.put("platform", "dies");
        Supervisor second = supervisor();

        assertThatThrownBy(() -> second.up(plan)).isInstanceOf(StartFailure.class);
        second.stopStarted();

        assertThat(alive()).containsExactly(database);
    }

    @Test
    void anInterruptedStartLeavesNothing() throws Exception {
        Supervisor supervisor = supervisor();
        supervisor.up(plan);

        supervisor.stopStarted();

        assertThat(alive()).isEmpty();
        assertThatThrownBy(() -> supervisor.up(plan)).hasMessageContaining("Interrupted");
        assertThat(alive()).isEmpty();
    }

    @Test
    void aTakenPortIsNamedWithItsPartAndTheVariableToSet() throws Exception {
        int port = plan.ports().managementOf(Unit.of(Part.MEETING_SERVICE));
        try (ServerSocket stranger = new ServerSocket()) {
            stranger.bind(new InetSocketAddress("127.0.0.1", port));

            assertThatThrownBy(() -> supervisor().up(plan))
                    .hasMessageContaining("" + port)
                    .hasMessageContaining("meeting-service")
                    .hasMessageContaining("HANDSLAG_PORT_MEETING_SERVICE_MANAGEMENT");
        }
    }

    @Test
    void aPartThatNeverAnswersIsNamed() {
        behaviour.put("mongodb", "serves");
        Supervisor impatient =
                new Supervisor(
                        folder,
                        process -> command(process.name(), "serves"),
                        new Quiet(),
                        Duration.ZERO);

        assertThatThrownBy(() -> impatient.up(plan))
                .hasMessageContaining("was not ready within 0 s");
        impatient.stopStarted();
    }

    private Supervisor supervisor() {
        return new Supervisor(
                folder,
                process ->
                        command(process.name(), behaviour.getOrDefault(process.name(), "serves")),
                new Quiet(),
                Duration.ofMinutes(1));
    }

    private List<String> command(String process, String behaviour) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Pretender.class.getName(),
                folder.root().toString(),
                process,
                behaviour);
    }

    private List<ProcessHandle> alive() {
        return plan.processes().stream()
                .map(PlannedProcess::name)
                .flatMap(name -> new PidFile(folder.run(), name).alive().stream())
                .toList();
    }

    /** Below the range from which the system takes the ports of outgoing connections. */
    private static Map<String, String> freePorts() {
        Map<String, String> ports = new HashMap<>();
        Plan usual = new Plan(false, 1, Ports.in(Map.of()));
        int candidate = ThreadLocalRandom.current().nextInt(11_000, 30_000);
        for (Unit unit : usual.units()) {
            for (String variable : usual.ports().byVariable(unit).keySet()) {
                while (!Probe.isFree(candidate)) {
                    candidate++;
                }
                ports.put(variable, "" + candidate++);
            }
        }
        return ports;
    }

    private final class Quiet implements Progress {

        @Override
        public void process(String name, long pid, boolean already) {}

        @Override
        public void ready(Unit unit, Duration after) {
            readied.add(unit.key());
        }

        @Override
        public void waiting(List<Unit> units) {}

        @Override
        public void stopped(String name, boolean forcibly) {}
    }
}
