package org.handslag.servers.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.handslag.servers.LoopbackPort;
import org.jspecify.annotations.Nullable;

/**
 * A real Apache Kafka broker (KRaft, broker and controller in one) in this JVM, listening on
 * 127.0.0.1 only.
 *
 * <p>Formats its data directory on first use and reuses it afterwards; every acknowledged record
 * survives a SIGKILL of the JVM (not a power cut: like Kafka by default, it does not fsync).
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final String FORMATTED = "meta.properties";

    private final Path dataDirectory;
    private final int port;
    private final int subscriberPort;
    private final List<String> via;
    private @Nullable KafkaRaftServer server;

    private EmbeddedKafka(Path dataDirectory, int port, int subscriberPort, List<String> via) {
        this.dataDirectory = dataDirectory;
        this.port = port;
        this.subscriberPort = subscriberPort;
        this.via = List.copyOf(via);
    }

    /**
     * Starts a broker and returns when it serves clients (3 to 6 s on two cores).
     *
     * @param dataDirectory where records and metadata lie; made when absent
     * @param port of 127.0.0.1 to listen on, or 0 for a free one
     * @throws IllegalStateException if the port is taken or the broker does not start
     */
    public static EmbeddedKafka start(Path dataDirectory, int port) {
        return start(dataDirectory, port, 0, List.of());
    }

    /**
     * Starts a broker that is reached through other addresses, too: by proxies, which a client that
     * the broker sends to its own address would soon leave aside.
     *
     * @param subscriberPort of 127.0.0.1, for those who are not the platform's own; 0 for a free
     *     one
     * @param via their addresses, host and port; the first is for connections to the port after the
     *     broker's own, the second for the one after that, and so on
     * @throws IllegalStateException if a port is taken or the broker does not start
     */
    public static EmbeddedKafka start(
            Path dataDirectory, int port, int subscriberPort, List<String> via) {
        EmbeddedKafka kafka =
                new EmbeddedKafka(
                        dataDirectory,
                        LoopbackPort.orFree(port),
                        LoopbackPort.orFree(subscriberPort),
                        via);
        kafka.start();
        return kafka;
    }

    /** The address for {@code bootstrap.servers}; the same after a restart. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The address for those who are not the platform's own; the same after a restart. */
    public String subscriberServers() {
        return "127.0.0.1:" + subscriberPort;
    }

    /** The port that clients connect to. */
    public int port() {
        return port;
    }

    /**
     * Starts the broker again after {@link #stop()}, on the same port and data; else does nothing.
     */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        for (int each = port; each <= port + via.size(); each++) {
            LoopbackPort.requireFree(each, "Kafka");
        }
        LoopbackPort.requireFree(subscriberPort, "Kafka");
        Properties settings =
                new KafkaSettings(dataDirectory, port, subscriberPort, LoopbackPort.orFree(0), via)
                        .toProperties();
        try {
            formatOnce(settings);
            KafkaRaftServer starting =
                    new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
            starting.startup();
            server = starting;
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka cannot use " + dataDirectory, e);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka did not start on port " + port, e);
        }
    }

    /** Stops the broker in an orderly way and keeps its data; does nothing when it is stopped. */
    public synchronized void stop() {
        KafkaRaftServer running = server;
        if (running != null) {
            server = null;
            running.shutdown();
            running.awaitShutdown();
        }
    }

    /** Stops and starts: clients see the broker go and come back at the same address. */
    public synchronized void restart() {
        stop();
        start();
    }

    /** Same as {@link #stop()}. */
    @Override
    public void close() {
        stop();
    }

    private void formatOnce(Properties settings) throws Exception {
        if (Files.exists(dataDirectory.resolve(FORMATTED))) {
            return;
        }
        Files.createDirectories(dataDirectory);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(Integer.parseInt(settings.getProperty("node.id")))
                .setControllerListenerName(KafkaSettings.CONTROLLER)
                .setMetadataLogDirectory(dataDirectory.toString())
                .addDirectory(dataDirectory.toString())
                .setUnstableFeatureVersionsEnabled(false)
                .setIgnoreFormatted(true)
                .run();
    }
}
