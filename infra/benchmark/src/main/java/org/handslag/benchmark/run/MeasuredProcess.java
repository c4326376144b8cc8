package org.handslag.benchmark.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.handslag.servers.ChildProcess;

/**
 * A program in a JVM of its own, so that its processor time and memory are its own as well. It has
 * the class path of this JVM, prints {@code READY <port>} when it serves, and ends with this JVM.
 */
public final class MeasuredProcess implements AutoCloseable {
    private static final int STOP_SECONDS = 20;

    private final Process process;
    private final int port;

    private MeasuredProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and returns when it serves.
     *
     * @param options of the JVM
     * @param main its class, which ends as {@link ChildProcess#serve} does
     * @throws IOException where it ends before it serves; its reason is on stderr
     */
    public static MeasuredProcess start(List<String> options, Class<?> main, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-cp");
        command.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(arguments);
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(ChildProcess.READY)) {
                int port = Integer.parseInt(line.substring(ChildProcess.READY.length()).strip());
                // What it logs is for whoever looks for a reason.
                // Reading a pipe holds a virtual thread's carrier: on two cores, two would be all.
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> output.lines().forEach(System.err::println));
                return new MeasuredProcess(process, port);
            }
        }
        throw new IOException(main.getSimpleName() + " ended before it served");
    }

    /** Where it serves on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Its id. */
    public long pid() {
        return process.pid();
    }

    /** Processor time that it has used so far. */
    public Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it: SIGTERM, and SIGKILL where that does not help. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
