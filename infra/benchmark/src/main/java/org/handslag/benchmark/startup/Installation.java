package org.handslag.benchmark.startup;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.handslag.benchmark.run.WrongOutcome;

/**
 * An installation that {@code ./handslag} starts and stops, with data and ports of its own.
 *
 * @param script {@code handslag}
 * @param data a folder of its own, that is there
 * @param portShift added to every port
 * @param options of {@code up}, such as {@code --processes}
 */
record Installation(Path script, Path data, int portShift, List<String> options) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * A start.
     *
     * @param seconds from the command to its end, when everything was healthy
     * @param megabytes resident memory of all processes then
     */
    record Started(double seconds, double megabytes) {}

    /**
     * Starts everything.
     *
     * @param cached whether the caches of classes may be used, and are made where they are missing
     * @throws WrongOutcome where it does not become healthy
     */
    Started up(boolean cached) throws IOException, InterruptedException, WrongOutcome {
        long begin = System.nanoTime();
        List<String> command = new ArrayList<>(List.of("up"));
        command.addAll(options);
        run(command, cached ? "on" : "off");
        double seconds = (System.nanoTime() - begin) / 1e9;
        long kilobytes = 0;
        for (long pid : processes()) {
            kilobytes += residentKilobytes(pid);
        }
        return new Started(seconds, kilobytes / 1024.0);
    }

    /** Stops everything, and makes the caches that are missing. */
    void down() throws IOException, InterruptedException, WrongOutcome {
        run(List.of("down"), "on");
    }

    private void run(List<String> arguments, String caches)
            throws IOException, InterruptedException, WrongOutcome {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(data.resolve("said").toFile());
        Map<String, String> environment = builder.environment();
        environment.put("HANDSLAG_DATA", data.resolve("data").toString());
        environment.put("HANDSLAG_PORT_SHIFT", "" + portShift);
        environment.put("HANDSLAG_AOT", caches);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new WrongOutcome(String.join(" ", command) + " did not end");
        }
        if (process.exitValue() != 0) {
            throw new WrongOutcome(
                    String.join(" ", command)
                            + " failed:\n"
                            + Files.readString(data.resolve("said")));
        }
    }

    /** The ids of the platform's processes. */
    List<Long> processes() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("data/run"))) {
            List<Long> pids = new ArrayList<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".pid")).sorted().toList()) {
                pids.add(pid(file));
            }
            return pids;
        }
    }

    private static long pid(Path file) throws IOException {
        return Long.parseLong(Files.readString(file).strip().split(" ")[0]);
    }

    /** Resident memory as the system counts it. */
    static long residentKilobytes(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", "" + pid).start();
        try (var reader = ps.inputReader()) {
            String line = reader.readLine();
            if (line == null) {
                throw new IOException("no process " + pid);
            }
            return Long.parseLong(line.strip());
        }
    }
}
