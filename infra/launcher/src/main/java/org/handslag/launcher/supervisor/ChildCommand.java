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

/** The command line of a child JVM: this JDK, this class path. */
public final class ChildCommand {

    /** The class that a child JVM runs. A name: the supervisor must not load it. */
    private static final String MAIN = "org.handslag.launcher.running.RunningProcess";

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

    /** Commands for the installation in the folder. */
    public ChildCommand(DataFolder folder) {
        this.folder = folder;
    }

    /** Program and arguments; the long ones are put into a file that the JVM reads. */
    public List<String> of(PlannedProcess process) {
        Path arguments = folder.run().resolve(process.name() + ".args");
        List<String> lines = new ArrayList<>(OPTIONS);
        lines.add("-Xmx" + process.heapMegabytes() + "m");
        lines.add("-Dhandslag.logs=" + quoted(folder.logs().toAbsolutePath()));
        lines.add("-cp");
        lines.add(quoted(classPath()));
        lines.add(MAIN);
        lines.add(quoted(folder.root().toAbsolutePath()));
        lines.add(process.name());
        try {
            Files.write(arguments, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // A session of its own, so that a terminal's Ctrl-C or end does not reach it.
        return Stream.concat(
                        Files.isExecutable(Path.of("/usr/bin/setsid"))
                                ? Stream.of("/usr/bin/setsid")
                                : Stream.of("/usr/bin/nohup"),
                        Stream.of(java, "@" + arguments.toAbsolutePath()))
                .toList();
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(":"))
                .sorted()
                .collect(Collectors.joining(":"));
    }

    private static String quoted(Object text) {
        return "\"" + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
