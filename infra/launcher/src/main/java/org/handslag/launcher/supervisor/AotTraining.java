package org.handslag.launcher.supervisor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.PlannedProcess;
import org.handslag.launcher.release.ArgumentFile;
import org.handslag.launcher.release.Release;
import org.handslag.launcher.release.Releases;

/**
 * Makes the caches that are missing: a process of a new release writes down when it ends which
 * classes it needed, and the cache is made from that once it is gone. Nothing of it is needed;
 * where a step fails, or somebody kills the process, the next start is as slow as this one.
 */
public final class AotTraining {

    private static final long PATIENCE_SECONDS = 120;

    private final DataFolder folder;

    /** Training by the installation in the folder. */
    public AotTraining(DataFolder folder) {
        this.folder = folder;
    }

    /** Whether one of these would start without a cache that it could have. */
    public boolean isNeeded(Collection<PlannedProcess> processes) {
        Release built = new Releases(folder).built();
        return processes.stream()
                .flatMap(process -> AotCache.of(process, built).stream())
                .anyMatch(cache -> !cache.exists());
    }

    /** Options that let the process write down what belongs into its cache. */
    List<String> record(PlannedProcess process) {
        Path configuration = configuration(process);
        try {
            Files.deleteIfExists(configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AotCache.record(configuration);
    }

    private Path configuration(PlannedProcess process) {
        return folder.run().resolve(process.name() + ".aotconf").toAbsolutePath();
    }

    /** Whether these processes, which have ended, left anything to make a cache from. */
    public boolean isPending(List<PlannedProcess> ended) {
        return ended.stream().anyMatch(process -> Files.exists(configuration(process)));
    }

    /** Makes the caches of processes that have ended. */
    public void finish(List<PlannedProcess> ended) {
        Releases releases = new Releases(folder);
        for (PlannedProcess process : ended) {
            Path configuration = configuration(process);
            try {
                Optional<AotCache> missing =
                        Files.exists(configuration)
                                ? AotCache.of(process, releases.of(process))
                                        .filter(cache -> !cache.exists())
                                : Optional.empty();
                if (missing.isPresent()) {
                    make(process, missing.get().file());
                }
                Files.deleteIfExists(configuration);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A half-made cache must never lie where a JVM would take it, so it is moved there whole. */
    private void make(PlannedProcess process, Path cache) throws IOException, InterruptedException {
        Path made = Files.createTempFile(cache.getParent(), process.name(), ".made");
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(AotCache.create(configuration(process), made));
            command.add("@" + ArgumentFile.of(folder, process).path());
            Process making =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectInput(new File("/dev/null"))
                            .redirectOutput(folder.console(process.name() + "-cache").toFile())
                            .start();
            if (!making.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                making.destroyForcibly();
            } else if (making.exitValue() == 0) {
                Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(made);
        }
    }
}
