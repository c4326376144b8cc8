package org.handslag.launcher.supervisor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.PlannedProcess;
import org.handslag.launcher.release.ArgumentFile;

/**
 * Makes the caches that are missing. The first start of new jars writes down which classes it
 * needed; once all is up the caches are made from that, aside and with the lowest priority. Nothing
 * of it is needed: where a step fails, the next start is merely as slow as this one.
 */
public final class AotTraining {

    private static final String ASSEMBLY = "aot-assembly";

    private static final long PATIENCE_SECONDS = 60;

    private final DataFolder folder;
    private final Map<PlannedProcess, AotCache> recorded = new LinkedHashMap<>();

    /** Training by an installation. */
    public AotTraining(DataFolder folder) {
        this.folder = folder;
    }

    /** Options that let the process write down what belongs into its cache. */
    List<String> record(PlannedProcess process, AotCache cache) {
        Path configuration = configuration(process);
        try {
            Files.deleteIfExists(configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        recorded.put(process, cache);
        return AotCache.record(configuration);
    }

    private Path configuration(PlannedProcess process) {
        return folder.run().resolve(process.name() + ".aotconf");
    }

    /**
     * Ends the recording of what was started, which stands still for some seconds meanwhile, and
     * begins to make the caches.
     */
    public void finish() {
        List<String> steps = new ArrayList<>();
        recorded.forEach(
                (process, cache) -> {
                    if (endRecording(process) && Files.exists(configuration(process))) {
                        steps.add(step(process, cache));
                    }
                });
        if (!steps.isEmpty()) {
            assemble(String.join("\n", steps));
        }
    }

    private boolean endRecording(PlannedProcess process) {
        return new PidFile(folder.run(), process.name())
                .alive()
                .map(ProcessHandle::pid)
                .map(AotTraining::endRecording)
                .orElse(false);
    }

    private static boolean endRecording(long pid) {
        try {
            Process jcmd =
                    new ProcessBuilder(tool("jcmd"), "" + pid, "AOT.end_recording")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!jcmd.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                jcmd.destroyForcibly();
                return false;
            }
            return jcmd.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A half-made cache must never lie where a JVM would take it, so it is moved there whole. */
    private String step(PlannedProcess process, AotCache cache) {
        Path made = cache.file().resolveSibling(cache.file().getFileName() + ".made");
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19", tool("java")));
        command.addAll(AotCache.create(configuration(process), made));
        command.add("@" + ArgumentFile.of(folder, process).path());
        String remains =
                words(
                        Stream.concat(
                                Stream.of(configuration(process), made),
                                cache.outdated().stream()));
        return "%s && mv %s\nrm -f %s"
                .formatted(words(command.stream()), words(Stream.of(made, cache.file())), remains);
    }

    private void assemble(String script) {
        try {
            Process shell =
                    new ProcessBuilder(
                                    Stream.concat(
                                                    ChildCommand.detached().stream(),
                                                    Stream.of("/bin/sh", "-c", script))
                                            .toList())
                            .redirectErrorStream(true)
                            .redirectInput(new File("/dev/null"))
                            .redirectOutput(folder.log(ASSEMBLY).toFile())
                            .start();
            Files.createDirectories(ownFolder(folder));
            file(folder).write(shell.toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives up caches that are being made. */
    public static void abandon(DataFolder folder) {
        PidFile file = file(folder);
        file.alive()
                .ifPresent(
                        shell -> {
                            List<ProcessHandle> making = shell.descendants().toList();
                            shell.destroyForcibly();
                            making.forEach(ProcessHandle::destroyForcibly);
                        });
        file.delete();
    }

    private static PidFile file(DataFolder folder) {
        return new PidFile(ownFolder(folder), ASSEMBLY);
    }

    /** Apart from the pid files of the platform's processes: this is none of them. */
    private static Path ownFolder(DataFolder folder) {
        return folder.run().resolve("aot");
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static String words(Stream<?> values) {
        return String.join(
                " ",
                values.map(each -> "'" + each.toString().replace("'", "'\\''") + "'").toList());
    }
}
