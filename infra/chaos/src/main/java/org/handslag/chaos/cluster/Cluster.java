package org.handslag.chaos.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.handslag.chaos.fault.Victims;
import org.handslag.chaos.proxy.Weather;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.clock.SkewedTime;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.PlannedProcess;
import org.handslag.launcher.plan.Ports;
import org.handslag.launcher.plan.Unit;
import org.handslag.launcher.release.Releases;
import org.handslag.launcher.supervisor.AotTraining;
import org.handslag.launcher.supervisor.ChildCommand;
import org.handslag.launcher.supervisor.StartFailure;
import org.handslag.launcher.supervisor.Status;
import org.handslag.launcher.supervisor.Supervisor;
import org.handslag.servers.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The platform as separate processes, two of each service, in a folder and on ports of its own.
 * Between each service and the database is a proxy, and two are before the broker: one for the
 * first instance of every service, one for the second.
 */
public final class Cluster implements Victims, AutoCloseable {

    private static final int INSTANCES = 2;

    /** Added to every port, where the environment does not say by how much. */
    private static final String SHIFT = "12000";

    /** Below the ports that systems give to outgoing connections, which could take the server's. */
    private static final int DATABASE_PORT = 9099;

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Duration DEATH = Duration.ofSeconds(10);

    private final DataFolder folder;
    private final Path skews;
    private final Plan plan;
    private final Map<String, PlannedProcess> processes = new LinkedHashMap<>();
    private final Wires wires;
    private volatile Supervisor supervisor;
    private volatile @Nullable AotTraining training;
    private volatile boolean closed;

    private Cluster(Path root, Plan plan) {
        this.folder = new DataFolder(root.resolve("platform"));
        this.skews = root.resolve("skew");
        this.plan = plan;
        for (PlannedProcess process : plan.processes()) {
            processes.put(process.name(), process);
        }
        this.wires = new Wires(plan);
        this.supervisor = supervisor();
    }

    /**
     * A cluster that does not run yet.
     *
     * @param root a folder that nothing else uses
     * @param environment for ports, as {@code ./handslag up} takes them
     */
    public static Cluster in(Path root, Map<String, String> environment) {
        Map<String, String> asked = new LinkedHashMap<>(environment);
        asked.putIfAbsent(Ports.SHIFT, SHIFT);
        asked.putIfAbsent(
                "HANDSLAG_PORT_MONGODB",
                "" + (DATABASE_PORT + Integer.parseInt(asked.get(Ports.SHIFT).strip())));
        return new Cluster(root, new Plan(true, INSTANCES, Ports.in(asked)));
    }

    private Supervisor supervisor() {
        return new Supervisor(folder, this::command, new Silence(), PATIENCE);
    }

    /** The launcher's command, with this process's own surroundings. */
    private List<String> command(PlannedProcess process) {
        Map<String, String> surroundings = new LinkedHashMap<>(wires.environment(process));
        surroundings.put(SkewedTime.FILE, skew(process.name()).toAbsolutePath().toString());
        return Stream.of(
                        Stream.of("/usr/bin/env"),
                        surroundings.entrySet().stream()
                                .map(it -> it.getKey() + "=" + it.getValue()),
                        new ChildCommand(folder, training).of(process).stream())
                .flatMap(words -> words)
                .toList();
    }

    /**
     * Starts and stops everything once where that lets the JVM make caches of its classes, with
     * which each later start takes half as long.
     *
     * @return whether it did; false: the caches were there
     * @throws StartFailure naming the part that did not start
     */
    public boolean train() throws StartFailure {
        AotTraining once = new AotTraining(folder);
        if (!once.isNeeded(processes.values())) {
            return false;
        }
        down();
        folder.delete();
        training = once;
        try {
            up();
        } finally {
            training = null;
        }
        down();
        once.finish(List.copyOf(processes.values()));
        return true;
    }

    /**
     * Stops what an earlier, killed driver left, forgets its data, and starts everything.
     *
     * @throws StartFailure naming the part that did not start
     */
    public void startAnew() throws StartFailure {
        down();
        folder.delete();
        up();
    }

    /**
     * Stops everything and starts it again on the same data.
     *
     * @throws StartFailure naming the part that did not start
     */
    public void restart() throws StartFailure {
        down();
        up();
    }

    private void up() throws StartFailure {
        calm();
        Supervisor next = supervisor();
        supervisor = next;
        // Whoever closes meanwhile is seen here, or stops this supervisor.
        if (closed) {
            throw new StartFailure("Closed");
        }
        next.up(plan);
        new Releases(folder).removeUnused(next.running(plan));
    }

    private void down() {
        // Whoever stands still does not hear that it should end.
        processes.keySet().forEach(this::resume);
        supervisor.stopStarted();
        List<String> left = supervisor.down();
        if (!left.isEmpty()) {
            throw new IllegalStateException("still there: " + left);
        }
    }

    private void calm() {
        wires.calm();
        services().forEach(service -> skew(service, Duration.ZERO));
    }

    /** The addresses and keys that callers need. */
    public Installation installation() {
        return Installation.in(folder);
    }

    /** Both front doors. */
    public List<URI> gateways() {
        return Stream.iterate(1, n -> n <= INSTANCES, n -> n + 1)
                .map(n -> plan.ports().of(new Unit(Part.GATEWAY, n)))
                .map(port -> URI.create("http://127.0.0.1:" + port))
                .toList();
    }

    /** The database's host and port, without a proxy. */
    public String database() {
        return "127.0.0.1:" + plan.ports().of(Part.MONGODB);
    }

    /** The broker's host and port, without a proxy. */
    public String broker() {
        return "127.0.0.1:" + plan.ports().of(Part.KAFKA);
    }

    /** The processes that are not there, though nobody has killed them for now. */
    public List<String> missing() {
        return processes.values().stream()
                .filter(process -> supervisor.alive(process).isEmpty())
                .map(PlannedProcess::name)
                .toList();
    }

    /** The units that do not answer that they are ready. */
    public List<String> notReady() {
        return Status.of(plan, supervisor).lines().stream()
                .filter(line -> !line.ready())
                .map(line -> line.unit().key())
                .toList();
    }

    @Override
    public List<String> services() {
        return plan.services().map(Unit::key).toList();
    }

    @Override
    public List<String> links() {
        return wires.names();
    }

    @Override
    public void kill(String process) {
        alive(process).ifPresent(Cluster::kill);
    }

    /**
     * SIGKILL; returns when it is gone.
     *
     * @throws IllegalStateException where it stays
     */
    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        try {
            process.onExit().get(DEATH.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(process.pid() + " outlives SIGKILL", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start(String process) {
        try {
            supervisor.start(Objects.requireNonNull(processes.get(process), process));
        } catch (StartFailure e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void pause(String process) {
        alive(process).ifPresent(Signal.STOP::to);
    }

    @Override
    public void resume(String process) {
        alive(process).ifPresent(Signal.CONT::to);
    }

    private Optional<ProcessHandle> alive(String process) {
        return supervisor.alive(Objects.requireNonNull(processes.get(process), process));
    }

    @Override
    public void become(String link, Weather weather) {
        wires.become(link, weather);
    }

    @Override
    public void skew(String process, Duration by) {
        try {
            Files.createDirectories(skews);
            Path draft = skews.resolve(process + ".draft");
            Files.writeString(draft, "" + by.toMillis());
            // Whoever reads it sees the old number or the new one, never half of it.
            Files.move(
                    draft,
                    skew(process),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path skew(String process) {
        return skews.resolve(process);
    }

    /** Stops everything that runs, by its process ids; data stay. */
    @Override
    public void close() {
        closed = true;
        try {
            down();
        } finally {
            wires.close();
        }
    }
}
