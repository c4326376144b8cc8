package org.handslag.servers.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.handslag.servers.LoopbackPort;
import org.handslag.servers.store.StoredBackend;
import org.handslag.servers.strict.IndexedFilters;
import org.jspecify.annotations.Nullable;

/**
 * A database that speaks MongoDB's wire protocol, on 127.0.0.1 only, without Docker. It is strict:
 * what MongoDB would do differently or not at all is refused with an error that names it.
 *
 * <p>With a file, every answer survives a SIGKILL (not a power cut: there is no fsync).
 */
public final class EmbeddedMongo implements AutoCloseable {

    /** The variable that says {@link Unindexed} for every database of a process: {@value}. */
    public static final String UNINDEXED = "HANDSLAG_UNINDEXED";

    /** A connection whose commit is waited for blocks its thread; so there are more than cores. */
    private static final int THREADS = 32;

    /** What becomes of a filter that no index serves, see {@link IndexedFilters}. */
    public enum Unindexed {
        /** Everything is read. */
        ALLOWED,
        /** It is refused, so that whoever tests with few documents learns of it. */
        REFUSED;

        private static Unindexed chosen() {
            return "refused".equals(System.getenv(UNINDEXED)) ? REFUSED : ALLOWED;
        }
    }

    private final @Nullable Path file;
    private final int port;
    private final Unindexed unindexed;
    private MVStore store;
    private @Nullable MongoServer server;
    private @Nullable StrictBackend backend;

    private EmbeddedMongo(@Nullable Path file, int port, Unindexed unindexed) {
        this.file = file;
        this.port = port;
        this.unindexed = unindexed;
        this.store = open();
    }

    /** A database for tests: nothing on disk, a free port, empty. */
    public static EmbeddedMongo inMemory() {
        return inMemory(Unindexed.chosen());
    }

    /** The same, whatever the process was told of filters that no index serves. */
    public static EmbeddedMongo inMemory(Unindexed unindexed) {
        EmbeddedMongo mongo = new EmbeddedMongo(null, LoopbackPort.orFree(0), unindexed);
        mongo.start();
        return mongo;
    }

    /**
     * A database in a file, which is made with its directory when absent. Opening rebuilds the
     * indexes, so its time grows with the documents.
     *
     * @param port of 127.0.0.1 to listen on, or 0 for a free one
     * @throws IllegalStateException if the port is taken, or another process has the file
     */
    public static EmbeddedMongo open(Path file, int port) {
        LoopbackPort.requireFree(port, "the database");
        EmbeddedMongo mongo =
                new EmbeddedMongo(file, LoopbackPort.orFree(port), Unindexed.chosen());
        mongo.start();
        return mongo;
    }

    /** The address for drivers, without a database's name; the same after a restart. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** The port that drivers connect to. */
    public int port() {
        return port;
    }

    /** How many documents were written or removed since the last start. */
    public synchronized long changes() {
        return backend == null ? 0 : backend.changes();
    }

    /** How many commits made them durable; 0 in memory. */
    public synchronized long commits() {
        return backend == null ? 0 : backend.commits();
    }

    /** Starts it again after {@link #stop()}, on the same port and data; else does nothing. */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        LoopbackPort.requireFree(port, "the database");
        if (store.isClosed()) {
            store = open();
        }
        StrictBackend opened = new StrictBackend(store, unindexed == Unindexed.REFUSED);
        opened.openDatabases();
        backend = opened;
        MongoServer starting = new MongoServer(opened);
        starting.bind(new InetSocketAddress("127.0.0.1", port), 1, THREADS);
        server = starting;
    }

    /** Closes all connections and stops; the data stays, in memory too, until {@link #close()}. */
    public synchronized void stop() {
        MongoServer running = server;
        if (running != null) {
            server = null;
            running.shutdownNow();
            if (file != null) {
                store.close();
            }
        }
    }

    /** Stops and starts: clients see the database go and come back at the same address. */
    public synchronized void restart() {
        stop();
        start();
    }

    /** Stops for good; what was in memory is gone. */
    @Override
    public synchronized void close() {
        stop();
        store.close();
    }

    private MVStore open() {
        if (file == null) {
            return StoredBackend.memory();
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("The database cannot use " + file, e);
        }
        try {
            return StoredBackend.file(file);
        } catch (MVStoreException e) {
            throw new IllegalStateException("The database cannot open " + file, e);
        }
    }
}
