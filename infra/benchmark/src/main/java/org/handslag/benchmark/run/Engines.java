package org.handslag.benchmark.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.handslag.servers.ServerProcess;
import org.handslag.servers.ServerSource;
import org.handslag.servers.Servers;

/**
 * The broker and the database that a bench runs against: processes of their own with their data in
 * files, or those that {@code HANDSLAG_KAFKA} and {@code HANDSLAG_MONGO} name. Whoever asks {@link
 * Servers#shared()} afterwards gets them, too.
 */
public final class Engines implements AutoCloseable {
    private final List<ServerProcess> processes;
    private final Path data;

    private Engines(List<ServerProcess> processes, Path data) {
        this.processes = processes;
        this.data = data;
    }

    /** Starts them where they are not given; to be called before anything asks for servers. */
    public static Engines start() throws IOException {
        Path data = Files.createTempDirectory("handslag-bench-");
        if (ServerSource.chosen() == ServerSource.GIVEN) {
            return new Engines(List.of(), data);
        }
        ServerProcess mongo = ServerProcess.mongo(data.resolve("database.mv"), 0);
        ServerProcess kafka = ServerProcess.kafka(data.resolve("kafka"), 0);
        System.setProperty("HANDSLAG_MONGO", "mongodb://" + mongo.address());
        System.setProperty("HANDSLAG_KAFKA", kafka.address());
        return new Engines(List.of(kafka, mongo), data);
    }

    /** Where both can be reached. */
    public Servers servers() {
        return Servers.shared();
    }

    /** A folder for what else has to lie in a file; gone when this is closed. */
    public Path data() {
        return data;
    }

    @Override
    public void close() throws IOException {
        processes.forEach(ServerProcess::close);
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(Engines::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
