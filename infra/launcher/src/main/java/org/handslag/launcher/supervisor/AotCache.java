package org.handslag.launcher.supervisor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.handslag.launcher.plan.PlannedProcess;
import org.handslag.launcher.release.Release;

/**
 * The classes of a process, loaded and linked beforehand by the JVM (JEP 483, 514, 515). It lies
 * among the jars that it was made from, and goes with them; another JVM makes another one.
 *
 * @param file the cache, there or not yet
 */
record AotCache(Path file) {

    private static final int HASH_BYTES = 4;

    /** Else each class and each stub is named that is left out or does not fit. */
    private static final String ERRORS_ONLY = "-Xlog:aot*=error";

    /**
     * The cache of the process; empty where there can be none, because its classes lie in folders
     * or nobody may write among its jars.
     */
    static Optional<AotCache> of(PlannedProcess process, Release release) {
        Path folder = release.classPath().getFirst().toAbsolutePath().getParent();
        boolean jars =
                release.classPath().stream()
                        .allMatch(
                                each ->
                                        Files.isRegularFile(each)
                                                && each.toAbsolutePath()
                                                        .getParent()
                                                        .equals(folder));
        return jars && Files.isWritable(folder)
                ? Optional.of(new AotCache(folder.resolve(role(process) + "-" + jvm() + ".aot")))
                : Optional.empty();
    }

    /** All instances of a service share a cache. */
    private static String role(PlannedProcess process) {
        return process.units().size() == 1
                ? process.units().getFirst().part().key()
                : process.name();
    }

    private static String jvm() {
        try {
            String name =
                    System.getProperty("java.home") + "\n" + System.getProperty("java.vm.version");
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(name.getBytes(StandardCharsets.UTF_8)),
                            0,
                            HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Lets a JVM use the cache; where it cannot, it says so and starts as without. */
    List<String> use() {
        return List.of("-XX:AOTCache=" + file, ERRORS_ONLY);
    }

    /**
     * Lets a JVM write down, when it ends, what belongs into the cache.
     *
     * @param configuration where it writes that
     */
    static List<String> record(Path configuration) {
        return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + configuration, ERRORS_ONLY);
    }

    /**
     * Makes a cache from what was written down.
     *
     * @param made where the JVM writes it
     */
    static List<String> create(Path configuration, Path made) {
        return List.of(
                "-XX:AOTMode=create",
                "-XX:AOTConfiguration=" + configuration,
                "-XX:AOTCache=" + made,
                ERRORS_ONLY);
    }
}
