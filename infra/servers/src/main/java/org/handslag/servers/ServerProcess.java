package org.handslag.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.handslag.servers.kafka.KafkaProcess;
import org.handslag.servers.mongo.MongoProcess;
import org.jspecify.annotations.Nullable;

/**
 * An engine in a JVM of its own, which can be killed. It has the class path and the Java of this
 * JVM, and ends with it.
 */
public final class ServerProcess implements AutoCloseable {

    private static final long STOP_SECONDS = 20;
    private static final int HEAP_MEGABYTES = 512;

    private final Class<?> main;
    private final Path data;
    private final int port;
    private final List<String> jvmOptions;
    private @Nullable Process process;

    private ServerProcess(Class<?> main, Path data, int port, List<String> jvmOptions) {
        this.main = main;
        this.data = data;
        this.port = LoopbackPort.orFree(port);
        this.jvmOptions = jvmOptions;
    }

    /**
     * Starts the database and returns when it serves.
     *
     * @param file that holds the data; made when absent
     * @param port of 127.0.0.1, or 0 for a free one, kept over restarts
     * @throws IllegalStateException if it does not start; its reason is on stderr
     */
    public static ServerProcess mongo(Path file, int port) {
        return started(new ServerProcess(MongoProcess.class, file, port, brief()));
    }

    /**
     * The same for many documents and for hours: what is written last and all indexes are kept in
     * memory.
     *
     * @param megabytes of heap
     */
    public static ServerProcess mongo(Path file, int port, int megabytes) {
        return started(new ServerProcess(MongoProcess.class, file, port, lasting(megabytes)));
    }

    /** Starts the broker and returns when it serves; like {@link #mongo}, with a directory. */
    public static ServerProcess kafka(Path directory, int port) {
        return started(new ServerProcess(KafkaProcess.class, directory, port, brief()));
    }

    /**
     * The same for hours, reached by subscribers, too.
     *
     * @param subscriberPort of 127.0.0.1, or 0 for one that nobody is told
     */
    public static ServerProcess kafka(Path directory, int port, int subscriberPort) {
        List<String> options = new ArrayList<>(lasting(HEAP_MEGABYTES));
        options.add("-D" + KafkaProcess.SUBSCRIBERS + "=" + subscriberPort);
        return started(new ServerProcess(KafkaProcess.class, directory, port, options));
    }

    private static ServerProcess started(ServerProcess server) {
        server.start();
        return server;
    }

    private static List<String> lasting(int megabytes) {
        return List.of("-Xmx" + megabytes + "m", "-XX:+UseSerialGC");
    }

    /** In a life of minutes the second compiler costs more than it gives. */
    private static List<String> brief() {
        List<String> options = new ArrayList<>(lasting(HEAP_MEGABYTES));
        options.add("-XX:TieredStopAtLevel=1");
        return options;
    }

    /** The port of 127.0.0.1 that it serves; the same after a restart. */
    public int port() {
        return port;
    }

    /** Host and port, as in {@code bootstrap.servers}. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** The process's id, or -1 when it does not run. */
    public synchronized long pid() {
        return process == null ? -1 : process.pid();
    }

    /** Whether it runs. */
    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Starts it again on the same port and data, and returns when it serves. */
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        LoopbackPort.requireFree(port, main.getSimpleName());
        try {
            Process started =
                    new ProcessBuilder(command())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            process = started;
            awaitReady(started);
        } catch (IOException e) {
            throw new UncheckedIOException(main.getSimpleName() + " did not start", e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.add("--enable-native-access=ALL-UNNAMED");
        // Kafka unmaps its files by it, and the JVM would warn each time
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-cp");
        // a test runner may have put its own small jar on the class path
        command.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.add(data.toString());
        command.add(Integer.toString(port));
        command.add(ChildProcess.WITH_PARENT);
        return command;
    }

    private void awaitReady(Process started) throws IOException {
        BufferedReader output = started.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(ChildProcess.READY)) {
                // Reading a pipe holds a virtual thread's carrier: on two cores, two would be all.
                Thread.ofPlatform().daemon().name("drain").start(() -> drain(output));
                return;
            }
        }
        throw new IllegalStateException(main.getSimpleName() + " did not start on port " + port);
    }

    /** A full pipe would stop the child. */
    private static void drain(BufferedReader output) {
        try {
            while (output.readLine() != null) {
                // said after READY: nobody reads it
            }
        } catch (IOException e) {
            // the child is gone
        }
    }

    /** Kills it with SIGKILL, as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        end(true);
    }

    /** Stops it with SIGTERM and waits until it has closed its data. */
    public void stop() {
        end(false);
    }

    private synchronized void end(boolean forcibly) {
        Process running = process;
        if (running == null) {
            return;
        }
        process = null;
        if (forcibly) {
            running.destroyForcibly();
        } else {
            running.destroy();
        }
        try {
            if (!running.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Same as {@link #stop()}. */
    @Override
    public void close() {
        stop();
    }
}
