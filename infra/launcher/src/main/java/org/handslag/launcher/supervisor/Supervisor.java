package org.handslag.launcher.supervisor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.PlannedProcess;
import org.handslag.launcher.plan.Ports;
import org.handslag.launcher.plan.Unit;
import org.handslag.servers.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Starts the processes of a plan that are not running, waits until every unit is ready, and stops
 * them again. Knows processes by their pid files, so that it need not be the one that started them.
 */
public final class Supervisor {
    /** How long the system may take to give back the port of a process that has just ended. */
    private static final Duration RELEASE = Duration.ofSeconds(2);

    private static final Duration GLANCE = Duration.ofMillis(250);

    /** Services end within seconds; a process that records for its cache writes some more. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private static final int LAST_LINES = 15;

    private final DataFolder folder;
    private final Function<PlannedProcess, List<String>> commands;
    private final Progress progress;
    private final Duration patience;
    private final Map<PlannedProcess, Process> started = new LinkedHashMap<>();
    private boolean stopping;

    /**
     * @param commands gives the command line of a process
     * @param patience how long all units together may take to become ready
     */
    public Supervisor(
            DataFolder folder,
            Function<PlannedProcess, List<String>> commands,
            Progress progress,
            Duration patience) {
        this.folder = folder;
        this.commands = commands;
        this.progress = progress;
        this.patience = patience;
    }

    /** The plan of which something runs now; empty where nothing does. */
    public Optional<Plan> running() {
        return Plan.load(folder.plan()).filter(plan -> !running(plan).isEmpty());
    }

    /**
     * Brings the plan up, starting only what is not running, and returns when all is ready. What it
     * started stays when it fails; {@link #stopStarted()} ends it.
     *
     * @throws StartFailure naming the part and the reason
     */
    public void up(Plan plan) throws StartFailure {
        Instant begin = Instant.now();
        folder.create();
        requireUninterrupted();
        requireFreePorts(plan);
        plan.save(folder.plan());
        for (List<PlannedProcess> wave : waves(plan)) {
            for (PlannedProcess process : wave) {
                start(process);
            }
            await(wave, plan, begin);
        }
    }

    /** Engines before services where they are apart; else everything at once. */
    private static List<List<PlannedProcess>> waves(Plan plan) {
        if (!plan.separate()) {
            return List.of(plan.processes());
        }
        Map<Boolean, List<PlannedProcess>> byKind =
                plan.processes().stream()
                        .collect(Collectors.partitioningBy(process -> process.stage() > 1));
        return Stream.of(true, false).map(byKind::get).toList();
    }

    /**
     * Starts one process of the plan where it does not run, and does not wait for it.
     *
     * @throws StartFailure where there is no such program
     */
    public void start(PlannedProcess process) throws StartFailure {
        Optional<ProcessHandle> already = alive(process);
        if (already.isPresent()) {
            progress.process(process.name(), already.get().pid(), true);
            return;
        }
        synchronized (started) {
            requireUninterrupted();
            try {
                Files.deleteIfExists(folder.failure(process.name()));
                File console = folder.console(process.name()).toFile();
                Process child =
                        new ProcessBuilder(commands.apply(process))
                                .redirectErrorStream(true)
                                .redirectInput(new File("/dev/null"))
                                .redirectOutput(console)
                                .start();
                started.put(process, child);
                pidFile(process.name()).write(child.toHandle());
                progress.process(process.name(), child.pid(), false);
            } catch (IOException e) {
                throw new StartFailure(process.name() + " could not be started: " + e.getMessage());
            }
        }
    }

    private void requireUninterrupted() throws StartFailure {
        synchronized (started) {
            if (stopping) {
                throw new StartFailure("Interrupted");
            }
        }
    }

    /** Before anything is started: a taken port is best said at once. */
    private void requireFreePorts(Plan plan) throws StartFailure {
        for (PlannedProcess process : plan.processes()) {
            if (alive(process).isEmpty()) {
                for (Unit unit : process.units()) {
                    requireFreePorts(unit, plan.ports());
                }
            }
        }
    }

    private static void requireFreePorts(Unit unit, Ports ports) throws StartFailure {
        for (Map.Entry<String, Integer> port : ports.byVariable(unit).entrySet()) {
            if (!Probe.becomesFree(port.getValue(), RELEASE)) {
                throw new StartFailure(
                        "Port %d of %s is taken; set %s to another, or %s to move all"
                                .formatted(
                                        port.getValue(), unit.key(), port.getKey(), Ports.SHIFT));
            }
        }
    }

    private void await(List<PlannedProcess> processes, Plan plan, Instant begin)
            throws StartFailure {
        Probe probe = new Probe(plan.ports());
        List<Unit> waiting =
                new ArrayList<>(
                        processes.stream().flatMap(process -> process.units().stream()).toList());
        while (!waiting.isEmpty()) {
            for (Unit unit : List.copyOf(waiting)) {
                if (probe.isReady(unit)) {
                    waiting.remove(unit);
                    progress.ready(unit, Duration.between(begin, Instant.now()));
                }
            }
            requireAlive(processes);
            if (waiting.isEmpty()) {
                return;
            }
            progress.waiting(waiting);
            if (Duration.between(begin, Instant.now()).compareTo(patience) > 0) {
                throw notReady(waiting.getFirst(), processes);
            }
            pause();
        }
    }

    /** Its last words, and where its threads stand; for that it is asked before it is stopped. */
    private StartFailure notReady(Unit unit, List<PlannedProcess> processes) {
        PlannedProcess process =
                processes.stream()
                        .filter(it -> it.units().contains(unit))
                        .findFirst()
                        .orElseThrow();
        alive(process).ifPresent(Supervisor::writeThreads);
        return new StartFailure(
                "%s was not ready within %d s; what its threads were waiting for: %s"
                        .formatted(
                                unit.key(), patience.toSeconds(), folder.console(process.name())),
                Logs.last(folder.log(unit.key()), LAST_LINES));
    }

    private static void writeThreads(ProcessHandle process) {
        try {
            Signal.QUIT.to(process);
        } catch (UncheckedIOException e) {
            // Then nobody learns it.
        }
    }

    private void requireAlive(List<PlannedProcess> processes) throws StartFailure {
        for (PlannedProcess process : processes) {
            if (alive(process).isEmpty()) {
                throw failure(process);
            }
        }
    }

    /** What a dead process left: the reason that it wrote down, else its last words. */
    private StartFailure failure(PlannedProcess process) {
        try {
            if (Files.exists(folder.failure(process.name()))) {
                String[] told = Files.readString(folder.failure(process.name())).split("\n", 2);
                return new StartFailure(
                        told[0] + " did not start: " + told[1].lines().findFirst().orElse(""),
                        Logs.last(folder.log(told[0]), LAST_LINES));
            }
        } catch (IOException e) {
            // its last words, then
        }
        return new StartFailure(
                process.name() + " ended" + code(started.get(process)),
                Logs.last(folder.console(process.name()), LAST_LINES));
    }

    /** A process that is gone may have a code that is still on its way to its parent. */
    private static String code(@Nullable Process child) {
        try {
            return child == null || !child.waitFor(RELEASE)
                    ? ""
                    : " with code " + child.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static void pause() throws StartFailure {
        try {
            Thread.sleep(GLANCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted");
        }
    }

    /**
     * Ends these processes of a plan that runs, in an orderly way, starts them again, and returns
     * when all of them are ready.
     *
     * @throws StartFailure naming the part and the reason; the others are left as they are
     */
    public void restart(Plan plan, List<PlannedProcess> processes) throws StartFailure {
        Instant begin = Instant.now();
        stop(processes);
        requireFreePorts(plan);
        for (PlannedProcess process : processes) {
            start(process);
        }
        await(processes, plan, begin);
    }

    /** The processes of the plan that run. */
    public List<PlannedProcess> running(Plan plan) {
        return plan.processes().stream().filter(each -> alive(each).isPresent()).toList();
    }

    /** Ends what this supervisor started, and nothing that ran before; starts nothing after. */
    public void stopStarted() {
        Map<PlannedProcess, Process> mine;
        synchronized (started) {
            stopping = true;
            mine = Map.copyOf(started);
        }
        stop(mine.keySet().stream().toList());
    }

    /**
     * Stops everything that has a pid file, services before engines, and waits until it is gone.
     *
     * @return the processes that are still there; empty when all is well
     */
    public List<String> down() {
        List<PlannedProcess> known =
                Plan.load(folder.plan()).map(Plan::processes).orElse(List.of());
        stop(known);
        return known.stream()
                .filter(process -> alive(process).isPresent())
                .map(PlannedProcess::name)
                .toList();
    }

    private void stop(List<PlannedProcess> processes) {
        Map<Integer, List<PlannedProcess>> stages =
                processes.stream()
                        .sorted(Comparator.comparing(PlannedProcess::name))
                        .collect(
                                Collectors.groupingBy(
                                        PlannedProcess::stage, TreeMap::new, Collectors.toList()));
        for (List<PlannedProcess> stage : stages.values()) {
            Map<PlannedProcess, ProcessHandle> alive = new LinkedHashMap<>();
            stage.forEach(process -> alive(process).ifPresent(it -> alive.put(process, it)));
            alive.values().forEach(ProcessHandle::destroy);
            Instant deadline = Instant.now().plus(GRACE);
            alive.forEach((process, handle) -> finish(process, handle, deadline));
            stage.forEach(process -> pidFile(process.name()).delete());
        }
    }

    private void finish(PlannedProcess process, ProcessHandle handle, Instant deadline) {
        boolean inTime = ended(handle, deadline);
        if (!inTime) {
            handle.destroyForcibly();
            ended(handle, Instant.now().plus(GRACE));
        }
        progress.stopped(process.name(), !inTime);
    }

    private static boolean ended(ProcessHandle handle, Instant deadline) {
        while (PidFile.runs(handle)) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** The process of the plan where it runs, whoever started it. */
    public Optional<ProcessHandle> alive(PlannedProcess process) {
        return pidFile(process.name()).alive();
    }

    private PidFile pidFile(String process) {
        return new PidFile(folder.run(), process);
    }
}
