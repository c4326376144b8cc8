package org.handslag.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handslag.servers.kafka.EmbeddedKafka;
import org.handslag.servers.mongo.EmbeddedMongo;

/** A broker and a database in this JVM, each of which can be stopped and started by itself. */
public final class EmbeddedServers implements Servers {

    private final EmbeddedKafka kafka;
    private final EmbeddedMongo mongo;
    private final Runnable afterwards;

    private EmbeddedServers(EmbeddedKafka kafka, EmbeddedMongo mongo, Runnable afterwards) {
        this.kafka = kafka;
        this.mongo = mongo;
        this.afterwards = afterwards;
    }

    static EmbeddedServers onDisk(Path directory) {
        EmbeddedMongo mongo = EmbeddedMongo.open(directory.resolve("mongo.mv"), 0);
        return new EmbeddedServers(kafka(directory, mongo), mongo, () -> {});
    }

    /** The database in memory; the broker cannot do without a directory, which is removed. */
    static EmbeddedServers temporary() {
        try {
            Path directory = Files.createTempDirectory("handslag-servers");
            EmbeddedMongo mongo = EmbeddedMongo.inMemory();
            return new EmbeddedServers(kafka(directory, mongo), mongo, () -> remove(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary directory", e);
        }
    }

    private static EmbeddedKafka kafka(Path directory, EmbeddedMongo mongo) {
        try {
            return EmbeddedKafka.start(directory.resolve("kafka"), 0);
        } catch (RuntimeException e) {
            mongo.close();
            throw e;
        }
    }

    /** The broker, to be stopped and started. */
    public EmbeddedKafka kafka() {
        return kafka;
    }

    /** The database, to be stopped and started. */
    public EmbeddedMongo mongo() {
        return mongo;
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public Optional<String> subscriberServers() {
        return Optional.of(kafka.subscriberServers());
    }

    @Override
    public String mongoUri() {
        return mongo.uri();
    }

    @Override
    public void close() {
        kafka.close();
        mongo.close();
        afterwards.run();
    }

    private static void remove(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + directory, e);
        }
    }
}
