package org.handslag.benchmark.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.handslag.platform.mongo.Collections;
import org.handslag.platform.outbox.Topics;
import org.handslag.servers.LoopbackPort;
import org.handslag.servers.ServerProcess;
import org.handslag.servers.ServerSource;
import org.handslag.servers.Servers;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;

/**
 * The broker and the database that a bench runs against: processes of their own with their data in
 * files, or those that {@code HANDSLAG_KAFKA} and {@code HANDSLAG_MONGO} name. Whoever asks {@link
 * Servers#shared()} afterwards gets them, too.
 */
public final class Engines implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Else its collecting what a bench has written would be what is measured. */
    private static final int HEAP_MEGABYTES = 2_048;

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
        ServerProcess mongo = ServerProcess.mongo(data.resolve("database.mv"), 0, HEAP_MEGABYTES);
        int subscribers = LoopbackPort.orFree(0);
        ServerProcess kafka = ServerProcess.kafka(data.resolve("kafka"), 0, subscribers);
        System.setProperty("HANDSLAG_KAFKA_SUBSCRIBERS", "127.0.0.1:" + subscribers);
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

    /**
     * A service on them with these settings ({@code key=value}), in this process, when it can
     * write: with its indexes and topics.
     */
    public RunningService service(Class<?> application, String name, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("logging.level.root=WARN");
        RunningService service =
                RunningService.startIn(
                        Space.on(servers(), name), application, name, all.toArray(String[]::new));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () ->
                                service.context().getBean(Collections.class).ready()
                                        && service.context().getBean(Topics.class).ready());
        return service;
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
