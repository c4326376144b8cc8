package org.handslag.launcher.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.PlannedProcess;
import org.handslag.launcher.release.ArgumentFile;
import org.handslag.launcher.release.Release;
import org.handslag.launcher.release.Releases;
import org.jspecify.annotations.Nullable;

/** The command line of a child JVM: this JDK, a release. */
public final class ChildCommand {

    /** The class that a child JVM runs. A name: the supervisor must not load it. */
    private static final String MAIN = "org.handslag.launcher.running.RunningProcess";

    /** Where the environment says {@code off} here, no caches are taken or made. */
    private static final String CACHES = "HANDSLAG_AOT";

    private static final String OFF = "off";

    private static final List<String> OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    // Without it the heap is collected at each step by which the classes grow.
                    "-XX:MetaspaceSize=192m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Djava.awt.headless=true",
                    "-Dlogback.configurationFile=launcher/logback.xml",
                    // Each of six contexts would set up logging anew, under the others' feet.
                    "-Dorg.springframework.boot.logging.LoggingSystem=none");

    /** On two cores the second compiler makes a start a third slower. */
    private static final String QUICKLY = "-XX:TieredStopAtLevel=1";

    private final DataFolder folder;
    private final @Nullable AotTraining training;
    private final Function<PlannedProcess, Release> releases;
    private final List<String> compilers;

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
        this(folder, training, newest(new Releases(folder)));
    }

    /**
     * The same.
     *
     * @param releases what each process is to run from
     */
    public ChildCommand(
            DataFolder folder,
            @Nullable AotTraining training,
            Function<PlannedProcess, Release> releases) {
        this(folder, training, releases, List.of(QUICKLY));
    }

    private ChildCommand(
            DataFolder folder,
            @Nullable AotTraining training,
            Function<PlannedProcess, Release> releases,
            List<String> compilers) {
        this.folder = folder;
        this.training = training;
        this.releases = releases;
        this.compilers = compilers;
    }

    /** The same for minutes of hard work, in which both compilers pay their way. */
    public ChildCommand forHardWork() {
        return new ChildCommand(folder, training, releases, List.of());
    }

    private static Function<PlannedProcess, Release> newest(Releases releases) {
        return process -> releases.built();
    }

    /** Program and arguments; the long ones are put into a file that the JVM reads. */
    public List<String> of(PlannedProcess process) {
        ArgumentFile file = ArgumentFile.of(folder, process);
        Release release = releases.apply(process);
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(compilers);
        options.add("-Xmx" + process.heapMegabytes() + "m");
        options.add("-Dhandslag.logs=" + ArgumentFile.quoted(folder.logs().toAbsolutePath()));
        file.write(
                options,
                release,
                List.of(MAIN, ArgumentFile.quoted(folder.root().toAbsolutePath()), process.name()));
        List<String> command = new ArrayList<>(detached());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(cache(process, release));
        command.add("@" + file.path());
        return command;
    }

    private List<String> cache(PlannedProcess process, Release release) {
        if (OFF.equals(System.getenv(CACHES))) {
            return List.of();
        }
        return AotCache.of(process, release)
                .map(cache -> cache.exists() ? cache.use() : recording(process))
                .orElse(List.of());
    }

    private List<String> recording(PlannedProcess process) {
        return training == null ? List.of() : training.record(process);
    }

    /** A session of its own, so that a terminal's Ctrl-C or end does not reach it. */
    static List<String> detached() {
        return Files.isExecutable(Path.of("/usr/bin/setsid"))
                ? List.of("/usr/bin/setsid")
                : List.of("/usr/bin/nohup");
    }
}
