package org.handslag.launcher.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.PlannedProcess;
import org.jspecify.annotations.Nullable;

/**
 * The releases of an installation, each in a folder named after what is in it. What was built is
 * put there before anything runs from it, so that the next build changes nothing under a running
 * process, and instances of two releases can run side by side.
 */
public final class Releases {

    /** What Maven calls a version that may be built again with other contents. */
    private static final String CHANGING = "-SNAPSHOT";

    private static final int HASH_BYTES = 8;

    private final DataFolder folder;
    private @Nullable Release built;

    /** Of this installation. */
    public Releases(DataFolder folder) {
        this.folder = folder;
    }

    /** What was built last, put into its folder by the first call. */
    public synchronized Release built() {
        Release kept = built;
        if (kept == null) {
            kept = keep(Release.built());
            built = kept;
        }
        return kept;
    }

    /** What the process runs from, or ran from last; what was built where that is gone. */
    public Release of(PlannedProcess process) {
        return ArgumentFile.of(folder, process)
                .release()
                .filter(Release::isWhole)
                .orElseGet(this::built);
    }

    Release keep(Release release) {
        if (!release.isWhole()) {
            return release;
        }
        try {
            Path target = folder.releases().resolve(hash(release));
            if (!Files.isDirectory(target)) {
                make(release, target);
            }
            return new Release(
                    release.classPath().stream()
                            .map(jar -> target.resolve(jar.getFileName()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("There can be no release in " + folder.releases(), e);
        }
    }

    /** It stands under its name only when it is whole. */
    private void make(Release release, Path target) throws IOException {
        Files.createDirectories(folder.releases());
        Path beginning = Files.createTempDirectory(folder.releases(), ".");
        for (Path jar : release.classPath()) {
            put(jar, beginning.resolve(jar.getFileName()));
        }
        Files.move(beginning, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A jar that a build may write over in place needs blocks of its own, any other does not. */
    private static void put(Path jar, Path target) throws IOException {
        if (!jar.getFileName().toString().contains(CHANGING)) {
            try {
                Files.createLink(target, jar);
                return;
            } catch (FileSystemException | UnsupportedOperationException anotherDisk) {
                // copied, then
            }
        }
        Files.copy(jar, target, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static String hash(Release release) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path jar : release.classPath()) {
                String name = jar.getFileName().toString();
                digest.update(
                        (name + " " + Files.size(jar) + "\n").getBytes(StandardCharsets.UTF_8));
                if (name.contains(CHANGING)) {
                    digest.update(Files.readAllBytes(jar));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Removes the releases that none of these processes runs from, but never the newest. */
    public void removeUnused(Collection<PlannedProcess> running) {
        removeUnused(built(), running);
    }

    void removeUnused(Release newest, Collection<PlannedProcess> running) {
        if (!Files.isDirectory(folder.releases())) {
            return;
        }
        List<Release> used =
                Stream.concat(Stream.of(newest), running.stream().map(this::of)).toList();
        try (Stream<Path> there = Files.list(folder.releases())) {
            there.filter(each -> used.stream().noneMatch(release -> release.liesIn(each)))
                    .toList()
                    .forEach(Releases::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path release) {
        try (Stream<Path> found = Files.walk(release)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
