package org.handslag.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.handslag.acceptance.client.Quiet;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.PlannedProcess;
import org.handslag.launcher.plan.Ports;
import org.handslag.launcher.plan.Unit;
import org.handslag.launcher.seeding.Seeding;
import org.handslag.launcher.supervisor.ChildCommand;
import org.handslag.launcher.supervisor.Progress;
import org.handslag.launcher.supervisor.Rolling;
import org.handslag.launcher.supervisor.StartFailure;
import org.handslag.launcher.supervisor.Supervisor;
import org.jspecify.annotations.Nullable;

/** The whole platform as {@code ./handslag up} starts it, on free ports. */
public final class RunningPlatform implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final int TRIES = 200;

    private static @Nullable RunningPlatform shared;

    private final DataFolder folder;
    private final Plan plan;

    private RunningPlatform(DataFolder folder, Plan plan) {
        this.folder = folder;
        this.plan = plan;
    }

    /**
     * Starts everything, waits until it is healthy and makes the demo tenants.
     *
     * @param root the data folder
     * @param separate whether each service is a process of its own
     */
    public static RunningPlatform start(Path root, boolean separate) {
        return start(root, new Plan(separate, 1, Ports.in(freePorts())));
    }

    /** The same with two instances of each service, each a process of its own. */
    public static RunningPlatform startTwice(Path root) {
        return start(root, new Plan(true, 2, portsOfTwo()));
    }

    private static RunningPlatform start(Path root, Plan plan) {
        Quiet.logs();
        RunningPlatform platform = new RunningPlatform(new DataFolder(root.toAbsolutePath()), plan);
        platform.startMissing();
        try (HttpClient http = HttpClient.newHttpClient()) {
            new Seeding(platform.installation(), http).seed();
        }
        return platform;
    }

    /**
     * One for all tests that do nothing to its processes; it ends with the JVM. Tests keep apart by
     * tenants.
     */
    public static synchronized RunningPlatform shared() {
        RunningPlatform running = shared;
        if (running == null) {
            try {
                Path root = Files.createTempDirectory("handslag-acceptance");
                running = start(root, false);
                RunningPlatform stopping = running;
                Runtime.getRuntime()
                        .addShutdownHook(
                                new Thread(
                                        () -> {
                                            stopping.close();
                                            stopping.folder.delete();
                                        },
                                        "stopping"));
                shared = running;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    /** Starts what does not run, and waits until everything is healthy. */
    public void startMissing() {
        try {
            supervisor().up(plan);
        } catch (StartFailure e) {
            supervisor().down();
            throw new IllegalStateException(
                    e.getMessage() + "\n" + String.join("\n", e.lastLines()), e);
        }
    }

    /** Where it is reached. */
    public Installation installation() {
        return Installation.in(folder);
    }

    /** Where each of its gateways is reached. */
    public List<URI> gateways() {
        return plan.services()
                .filter(unit -> unit.part() == Part.GATEWAY)
                .map(unit -> URI.create("http://127.0.0.1:" + plan.ports().of(unit)))
                .toList();
    }

    /**
     * Restarts every process of a service, each when the one before is healthy again, as {@code
     * ./handslag restart --rolling} does.
     */
    public void restartOneByOne() {
        Supervisor supervisor = supervisor();
        try {
            for (PlannedProcess process : Rolling.order(plan, null)) {
                supervisor.restart(plan, List.of(process));
            }
        } catch (StartFailure e) {
            throw new IllegalStateException(
                    e.getMessage() + "\n" + String.join("\n", e.lastLines()), e);
        }
    }

    /** The names of its processes. */
    public List<String> processes() {
        return plan.processes().stream().map(PlannedProcess::name).toList();
    }

    /** Ends one process at once, as kill -9 does. */
    public void kill(String process) {
        try {
            String pid = Files.readString(folder.run().resolve(process + ".pid")).split(" ")[0];
            ProcessHandle handle = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            handle.destroyForcibly();
            handle.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends everything; {@link #startMissing()} starts it again. */
    public void stop() {
        supervisor().down();
    }

    /** Same as {@link #stop()}. */
    @Override
    public void close() {
        stop();
    }

    private static final class Silent implements Progress {
        @Override
        public void process(String name, long pid, boolean already) {}

        @Override
        public void ready(Unit unit, Duration after) {}

        @Override
        public void waiting(List<Unit> units) {}

        @Override
        public void stopped(String name, boolean forcibly) {}
    }

    private Supervisor supervisor() {
        return new Supervisor(
                folder, new ChildCommand(folder).forHardWork()::of, new Silent(), PATIENCE);
    }

    /** Second instances have ports of a fixed distance, so all are moved together. */
    private static Ports portsOfTwo() {
        for (int shift = 11_000; shift < 20_000; shift += 211) {
            Ports ports = Ports.in(Map.of(Ports.SHIFT, Integer.toString(shift)));
            boolean free =
                    new Plan(true, 2, ports)
                            .units().stream()
                                    .flatMap(unit -> ports.byVariable(unit).values().stream())
                                    .allMatch(RunningPlatform::isFree);
            if (free) {
                return ports;
            }
        }
        throw new IllegalStateException("no ports are free");
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Drawn together while all are held, so that no two are the same. */
    private static Map<String, String> freePorts() {
        List<ServerSocket> held = new ArrayList<>();
        Map<String, String> ports = new HashMap<>();
        try {
            Ports usual = Ports.in(Map.of());
            for (Part part : Part.values()) {
                for (String variable : usual.byVariable(Unit.of(part)).keySet()) {
                    ports.put(variable, free(held));
                }
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Below the ports that systems give to connections: one of those would be free now and
     * somebody's a moment later, before the part that it is meant for has started.
     */
    private static String free(List<ServerSocket> held) {
        for (int port : ThreadLocalRandom.current().ints(TRIES, 20_000, 32_000).toArray()) {
            try {
                held.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
                return String.valueOf(port);
            } catch (IOException _) {
                // Taken: the next one, then.
            }
        }
        throw new IllegalStateException("no ports are free");
    }
}
