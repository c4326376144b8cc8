package org.handslag.launcher.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of a process.
 *
 * @param classPath its jars, in order
 */
public record Release(List<Path> classPath) {

    /** Keeps the order. */
    public Release {
        classPath = List.copyOf(classPath);
    }

    /** What this JVM itself runs from, in an order that does not change. */
    static Release built() {
        return of(
                Stream.of(System.getProperty("java.class.path").split(":"))
                        .sorted()
                        .collect(Collectors.joining(":")));
    }

    static Release of(String classPath) {
        return new Release(Stream.of(classPath.split(":")).map(Path::of).toList());
    }

    /** As a JVM is told. */
    public String text() {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(":"));
    }

    /** Whether all of it is jars; a development environment's folders change under a process. */
    boolean isWhole() {
        return classPath.stream().allMatch(Files::isRegularFile);
    }

    boolean liesIn(Path folder) {
        return classPath.stream().anyMatch(jar -> jar.startsWith(folder));
    }
}
