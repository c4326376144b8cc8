package org.handslag.launcher.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.PlannedProcess;

/**
 * The arguments of a process in the form that a JVM reads ({@code @file}), kept while it runs: they
 * tell which release it runs from.
 *
 * @param path where it is
 */
public record ArgumentFile(Path path) {
    private static final String CLASS_PATH = "-cp";

    /** The file of a process. */
    public static ArgumentFile of(DataFolder folder, PlannedProcess process) {
        return new ArgumentFile(folder.run().resolve(process.name() + ".args").toAbsolutePath());
    }

    /**
     * Writes it.
     *
     * @param options of the JVM, each as it reads it
     * @param main the class and its arguments
     */
    public void write(List<String> options, Release release, List<String> main) {
        List<String> lines = new ArrayList<>(options);
        lines.add(CLASS_PATH);
        lines.add(quoted(release.text()));
        lines.addAll(main);
        try {
            Files.write(path, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the process runs from; empty where it never ran. */
    Optional<Release> release() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(path);
            int at = lines.indexOf(CLASS_PATH);
            return at < 0 || at + 1 == lines.size()
                    ? Optional.empty()
                    : Optional.of(Release.of(unquoted(lines.get(at + 1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A word that may hold blanks. */
    public static String quoted(Object text) {
        return "\"" + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String unquoted(String line) {
        return line.substring(1, line.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
