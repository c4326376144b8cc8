package org.handslag.benchmark.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/**
 * What a figure was measured on.
 *
 * @param commit the checkout's, abbreviated; {@code unknown} outside of one
 * @param dirty whether the checkout had uncommitted changes
 * @param load the load average of the minute before: on a quiet machine near 0, negative where the
 *     system does not tell
 */
public record Machine(
        int processors,
        long memoryMegabytes,
        String jdk,
        String system,
        double load,
        String commit,
        boolean dirty) {
    static Machine here() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        String commit = git("rev-parse", "--short=12", "HEAD");
        return new Machine(
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / 1_048_576,
                System.getProperty("java.vendor") + " " + Runtime.version(),
                String.join(" ", system.getName(), system.getVersion(), system.getArch()),
                system.getSystemLoadAverage(),
                commit.isEmpty() ? "unknown" : commit,
                !git("status", "--porcelain", "--untracked-files=no").isEmpty());
    }

    /** The checkout, which {@code ./handslag} names; a test runs in its module's folder. */
    public static Path root() {
        return Path.of(System.getProperty("handslag.root", "../.."));
    }

    SequencedMap<String, Object> description() {
        return Results.columns(
                "processors",
                processors,
                "memoryMegabytes",
                memoryMegabytes,
                "jdk",
                jdk,
                "system",
                system,
                "loadBefore",
                load);
    }

    @Override
    public String toString() {
        return "%s%s, %d processors, %d MB, %s, %s, load %.1f before"
                .formatted(
                        commit,
                        dirty ? " with changes" : "",
                        processors,
                        memoryMegabytes,
                        jdk,
                        system,
                        load);
    }

    private static String git(String... arguments) {
        try {
            var command = new ArrayList<>(List.of("git"));
            command.addAll(List.of(arguments));
            Process process =
                    new ProcessBuilder(command)
                            .directory(root().toFile())
                            .redirectError(Redirect.DISCARD)
                            .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException noGit) {
            return "";
        }
    }
}
