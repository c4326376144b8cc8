package org.handslag.servers.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.Objects;
import org.h2.mvstore.MVStore;

/**
 * Databases in one file, or in memory. Every answer leaves only when all that it rests on is
 * committed; see {@link GroupCommit}.
 */
public class StoredBackend extends AbstractMongoBackend {

    private static final int CACHE_MEGABYTES = 64;

    /** How long a dead chunk stays in the file before its place is used again. */
    private static final int RETENTION_MILLIS = 2_000;

    private final MVStore store;
    private final GroupCommit commit;

    /** Serves what the store has; {@link #openDatabases()} comes before the first client. */
    public StoredBackend(MVStore store) {
        this.store = store;
        this.commit = new GroupCommit(store.getFileStore() == null ? null : store);
    }

    /** Opens all databases and rebuilds their indexes; the time grows with the documents. */
    public final void openDatabases() {
        store.getMapNames().stream()
                .map(StoredDatabase::databaseOf)
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(this::resolveDatabase);
    }

    /** A store in a file, made when absent. Only one process can have it open. */
    public static MVStore file(Path file) {
        MVStore store =
                new MVStore.Builder()
                        .fileName(file.toString())
                        .cacheSize(CACHE_MEGABYTES)
                        // no commits but our own
                        .autoCommitDisabled()
                        .open();
        store.setRetentionTime(RETENTION_MILLIS);
        return store;
    }

    /** A store that ends with the process. */
    public static MVStore memory() {
        return MVStore.open(null);
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        try {
            return Objects.requireNonNull(super.handleCommand(channel, database, command, query));
        } finally {
            // a refusal, too, may rest on what somebody else has just written
            commit.awaitDurable();
        }
    }

    /** How many documents have been written or removed since this was opened. */
    public long changes() {
        return commit.changes();
    }

    /** How many commits have made them durable; 0 in memory. */
    public long commits() {
        return commit.commits();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new StoredDatabase(databaseName, getCursorRegistry(), store, commit);
    }
}
