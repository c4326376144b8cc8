package org.handslag.testkit.guarantee;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.handslag.servers.ChildProcess;
import org.handslag.servers.LoopbackPort;
import org.handslag.servers.Signal;
import org.handslag.testkit.Callers;
import org.handslag.testkit.Space;
import org.jspecify.annotations.Nullable;

/**
 * An instance of a service in a JVM of its own, which can be trapped, killed, paused and started
 * again at the same address. It has the class path of this JVM, and ends with it.
 */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Space space;
    private final Build build;
    private final int port = LoopbackPort.orFree(0);
    private final List<String> said = new CopyOnWriteArrayList<>();
    private @Nullable Process process;

    /** An instance that is not yet started, with these settings ({@code key=value}) besides. */
    public ServiceProcess(Space space, Class<?> application, String name, String... settings) {
        this(space, Build.of(application, name, settings));
    }

    /** An instance of this build that is not yet started. */
    public ServiceProcess(Space space, Build build) {
        this.space = space;
        this.build = build;
    }

    /** What it shares with other instances. */
    public Space space() {
        return space;
    }

    /** Who calls it; good over restarts. */
    public Callers callers() {
        return new Callers("http://127.0.0.1:" + port, space.bus());
    }

    /** Starts it, and does not wait: a trap may end it before it serves. */
    public void start(Trap... traps) {
        said.clear();
        try {
            Process started =
                    new ProcessBuilder(command(List.of(traps))).redirectErrorStream(true).start();
            process = started;
            BufferedReader output = started.inputReader(StandardCharsets.UTF_8);
            // Reading a pipe holds a virtual thread's carrier: on two cores, two would be all.
            Thread.ofPlatform().daemon().name(build.name() + "-said").start(() -> listen(output));
        } catch (IOException e) {
            throw new UncheckedIOException(build.name() + " did not start", e);
        }
    }

    /** Waits until it serves. */
    public ServiceProcess awaitReady() {
        awaitSaid(line -> line.startsWith(ChildProcess.READY));
        return this;
    }

    /** Whether a trap has stopped it, and nobody let it go on. */
    public boolean isPaused() {
        return said.stream().anyMatch(line -> line.startsWith(Trap.PAUSED));
    }

    /**
     * Waits until a trap has halted it.
     *
     * @throws AssertionError where it ended otherwise, or not at all
     */
    public void awaitHalted() {
        try {
            Process running = Objects.requireNonNull(process);
            if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it never came to the trap\n" + lastSaid());
            }
            if (running.exitValue() != Trap.HALTED) {
                throw new AssertionError("ended with " + running.exitValue() + "\n" + lastSaid());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Lets it go on after a pause. */
    public void goOn() {
        said.removeIf(line -> line.startsWith(Trap.PAUSED));
        Signal.CONT.to(Objects.requireNonNull(process).toHandle());
    }

    /** Kills it, as {@code kill -9} does. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    /** Same as {@link #stop()}. */
    @Override
    public void close() {
        stop();
    }

    /** Ends it: SIGTERM, and SIGKILL where that does not help. */
    public void stop() {
        Process running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        Signal.CONT.to(running.toHandle());
        running.destroy();
        try {
            if (!running.waitFor(15, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitSaid(Predicate<String> expected) {
        Process running = Objects.requireNonNull(process);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> said.stream().anyMatch(expected) || !running.isAlive());
        if (said.stream().noneMatch(expected)) {
            throw new AssertionError(
                    build.name() + " ended with " + running.exitValue() + lastSaid());
        }
    }

    private void listen(BufferedReader output) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
            }
        } catch (IOException e) {
            said.add("(its output broke off)");
        }
    }

    private String lastSaid() {
        List<String> all = List.copyOf(said);
        return "\n" + String.join("\n", all.subList(Math.max(0, all.size() - 40), all.size()));
    }

    private List<String> command(List<Trap> traps) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                // Else the heap is collected at each step by which classes grow.
                                "-XX:MetaspaceSize=128m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                // A test runner may have put its own small jar on the class path.
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                ServiceMain.class.getName(),
                                build.text(),
                                build.name(),
                                Trap.text(traps)));
        command.addAll(space.arguments(port, build.settings().toArray(String[]::new)));
        return command;
    }
}
