package org.handslag.launcher.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.PlannedProcess;
import org.jspecify.annotations.Nullable;

/** The command line of a child JVM: this JDK, this class path. */
public final class ChildCommand {

    /** The class that a child JVM runs. A name: the supervisor must not load it. */
    private static final String MAIN = "org.handslag.launcher.running.RunningProcess";

    /** Where the environment says {@code off} here, no caches are taken or made. */
    private static final String CACHES = "HANDSLAG_AOT";

    private static final String OFF = "off";

    private static final List<String> OPTIONS =
            List.of(
                    // Two cores and a short life: the second compiler never pays its way.
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    // Without it the heap is collected at each step by which the classes grow.
                    "-XX:MetaspaceSize=192m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Djava.awt.headless=true",
                    "-Dlogback.configurationFile=launcher/logback.xml",
                    // Each of six contexts would set up logging anew, under the others' feet.
                    "-Dorg.springframework.boot.logging.LoggingSystem=none");

    private final DataFolder folder;
    private final @Nullable AotTraining training;

    /** Commands for the installation in the folder, which take the caches that there are. */
    public ChildCommand(DataFolder folder) {
        this(folder, null);
    }

    /**
     * The same, which train what has no cache yet.
     *
     * @param training null: none
     */
    public ChildCommand(DataFolder folder, @Nullable AotTraining training) {
        this.folder = folder;
        this.training = training;
    }

    /** Program and arguments; the long ones are put into a file that the JVM reads. */
    public List<String> of(PlannedProcess process) {
        Path arguments = arguments(folder, process);
        List<String> lines = new ArrayList<>(OPTIONS);
        lines.add("-Xmx" + process.heapMegabytes() + "m");
        lines.add("-Dhandslag.logs=" + quoted(folder.logs().toAbsolutePath()));
        List<Path> classPath = classPath();
        lines.add("-cp");
        lines.add(quoted(classPath.stream().map(Path::toString).collect(Collectors.joining(":"))));
        lines.add(MAIN);
        lines.add(quoted(folder.root().toAbsolutePath()));
        lines.add(process.name());
        try {
            Files.write(arguments, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = new ArrayList<>(detached());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(cache(process, classPath));
        command.add("@" + arguments.toAbsolutePath());
        return command;
    }

    private List<String> cache(PlannedProcess process, List<Path> classPath) {
        if (OFF.equals(System.getenv(CACHES))) {
            return List.of();
        }
        return AotCache.of(process, classPath)
                .map(
                        cache -> {
                            if (cache.exists()) {
                                return cache.use();
                            }
                            return training == null
                                    ? List.<String>of()
                                    : training.record(process, cache);
                        })
                .orElse(List.of());
    }

    /** A session of its own, so that a terminal's Ctrl-C or end does not reach it. */
    static List<String> detached() {
        return Files.isExecutable(Path.of("/usr/bin/setsid"))
                ? List.of("/usr/bin/setsid")
                : List.of("/usr/bin/nohup");
    }

    /** The file with a process's arguments, those of its cache left out. */
    static Path arguments(DataFolder folder, PlannedProcess process) {
        return folder.run().resolve(process.name() + ".args");
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(":"))
                .sorted()
                .map(Path::of)
                .toList();
    }

    private static String quoted(Object text) {
        return "\"" + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
