package org.handslag.launcher.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handslag.launcher.plan.PlannedProcess;

/**
 * The classes of a process, loaded and linked beforehand by the JVM (JEP 483, 514, 515). It lies
 * beside the launcher's jar. The JVM takes it for exactly the jars that it was made from; its name
 * is the hash of their places, sizes and times and of the JVM, so that what does not fit is never
 * even tried.
 *
 * @param file the cache, there or not yet
 */
record AotCache(Path file) {

    /** What the file's name ends with. */
    static final String SUFFIX = ".aot";

    private static final String LAUNCHER = "handslag-launcher-";
    private static final int HASH_BYTES = 8;

    /**
     * The cache of the process; empty where there can be none, because the classes lie in folders,
     * or nobody may write beside the launcher's jar.
     */
    static Optional<AotCache> of(PlannedProcess process, List<Path> classPath) {
        if (!classPath.stream().allMatch(Files::isRegularFile)) {
            return Optional.empty();
        }
        return classPath.stream()
                .filter(jar -> jar.getFileName().toString().startsWith(LAUNCHER))
                .map(Path::getParent)
                .filter(Files::isWritable)
                .findFirst()
                .map(folder -> folder.resolve(role(process) + "-" + hash(classPath) + SUFFIX))
                .map(AotCache::new);
    }

    /** All instances of a service share a cache. */
    private static String role(PlannedProcess process) {
        return process.units().size() == 1
                ? process.units().getFirst().part().key()
                : process.name();
    }

    private static String hash(List<Path> classPath) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, System.getProperty("java.home"), System.getProperty("java.vm.version"));
            for (Path jar : classPath) {
                add(digest, jar, Files.size(jar), Files.getLastModifiedTime(jar).toMillis());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(MessageDigest digest, Object... values) {
        for (Object value : values) {
            digest.update((value + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Lets a JVM use the cache; where it cannot, it says so and starts as without. */
    List<String> use() {
        return List.of("-XX:AOTCache=" + file);
    }

    /**
     * Lets a JVM write down, until it is told to stop, what belongs into the cache.
     *
     * @param configuration where it writes that
     */
    static List<String> record(Path configuration) {
        return List.of(
                "-XX:AOTMode=record",
                "-XX:AOTConfiguration=" + configuration,
                // Else it lists each class that it leaves out.
                "-Xlog:aot*=error");
    }

    /**
     * Makes the cache from what was written down.
     *
     * @param made where the JVM writes it
     */
    static List<String> create(Path configuration, Path made) {
        return List.of(
                "-XX:AOTMode=create",
                "-XX:AOTConfiguration=" + configuration,
                "-XX:AOTCache=" + made,
                "-Xlog:aot*=error");
    }

    /** The caches of the same process for other jars or another JVM, which nobody will take. */
    List<Path> outdated() {
        String name = file.getFileName().toString();
        String role = name.substring(0, name.length() - SUFFIX.length() - 2 * HASH_BYTES);
        try (Stream<Path> there = Files.list(file.getParent())) {
            return there.filter(each -> each.getFileName().toString().startsWith(role))
                    .filter(each -> each.getFileName().toString().endsWith(SUFFIX))
                    .filter(each -> each.getFileName().toString().length() == name.length())
                    .filter(each -> !each.equals(file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
