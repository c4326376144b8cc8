package org.handslag.launcher.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where an installation keeps everything: data, logs, and what it needs to find its processes.
 *
 * @param root the folder, {@code .handslag} beside the script unless {@code HANDSLAG_DATA} says
 *     otherwise
 */
public record DataFolder(Path root) {

    private static final List<String> CONTENTS =
            List.of("kafka", "mongodb", "issuer", "keys", "clock", "seeded", "logs", "run");

    /** Kafka's log directory. */
    public Path kafka() {
        return root.resolve("kafka");
    }

    /** The database's files. */
    public Path mongodb() {
        return root.resolve("mongodb");
    }

    /** The file in which all databases are. */
    public Path mongodbFile() {
        return mongodb().resolve("data.mv");
    }

    /** The issuer's signing key and the launcher's secret. */
    public Path issuer() {
        return root.resolve("issuer");
    }

    /** The keys of personal texts: beside the databases' files, never among them. */
    public Path keys() {
        return root.resolve("keys");
    }

    /** The offset of the business clock. */
    public Path clock() {
        return root.resolve("clock");
    }

    /**
     * What processes run from, by releases. Nobody's data: it survives {@link #delete()}, and with
     * it what was made of it beforehand for a quick start.
     */
    public Path releases() {
        return root.resolve("releases");
    }

    /** There when the demo tenants and their users' memberships have been made. */
    public Path seeded() {
        return root.resolve("seeded");
    }

    /** The plan of the installation that runs, or ran last. */
    public Path plan() {
        return run().resolve("plan.properties");
    }

    /** What one process or one part writes. */
    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /** What a process printed beside its log: the JVM's own words mostly. */
    public Path console(String process) {
        return logs().resolve(process + ".out");
    }

    /** Which part kept a process from starting, and why. */
    public Path failure(String process) {
        return run().resolve(process + ".failure");
    }

    /** The folder of pid files. */
    public Path run() {
        return root.resolve("run");
    }

    /** The folder of logs. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Makes the folders that every start needs. */
    public void create() {
        try {
            Files.createDirectories(run());
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Deletes what an installation keeps, and the folder too when nothing else is in it: whoever
     * points {@code HANDSLAG_DATA} at a folder of their own loses nothing else.
     */
    public void delete() {
        try {
            for (String name : CONTENTS) {
                deleteAll(root.resolve(name));
            }
            if (Files.isDirectory(root)) {
                try (Stream<Path> left = Files.list(root)) {
                    if (left.findAny().isPresent()) {
                        return;
                    }
                }
                Files.delete(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAll(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> found = Files.walk(path)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
