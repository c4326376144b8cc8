package org.handslag.servers.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;

/** One database: a map of the store for each collection, named {@code <database>/<collection>}. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Long> {

    private static final String ID_INDEX = "_id_";

    private final MVStore store;
    private final GroupCommit commit;

    StoredDatabase(String name, CursorRegistry cursors, MVStore store, GroupCommit commit) {
        super(name, cursors);
        this.store = store;
        this.commit = commit;
        initializeNamespacesAndIndexes();
        addMissingIdIndexes();
    }

    static String databaseOf(String mapName) {
        int slash = mapName.indexOf('/');
        return slash < 0 ? "" : mapName.substring(0, slash);
    }

    /** A kill between a collection's first entry and its _id index must not leave it without. */
    private void addMissingIdIndexes() {
        String prefix = mapName("");
        for (String map : store.getMapNames()) {
            String name = map.startsWith(prefix) ? map.substring(prefix.length()) : "system.";
            MongoCollection<Long> collection =
                    name.startsWith("system.") ? null : resolveCollection(name, false);
            if (collection != null
                    && collection.getIndexes().stream()
                            .noneMatch(index -> index.getName().equals(ID_INDEX))) {
                addIndex(
                        new Document("key", new Document("_id", 1))
                                .append("name", ID_INDEX)
                                .append("ns", collection.getFullName()));
            }
        }
    }

    @Override
    protected MongoCollection<Long> openOrCreateCollection(
            String collectionName, CollectionOptions options) {
        MVMap<Long, Document> documents =
                store.openMap(
                        mapName(collectionName),
                        new MVMap.Builder<Long, Document>()
                                .keyType(LongDataType.INSTANCE)
                                .valueType(new DocumentType()));
        return new StoredCollection(
                this, collectionName, options, cursorRegistry, documents, commit);
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new UniqueIndex(indexName, keys, sparse);
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new PlainIndex(indexName, keys, sparse);
    }

    @Override
    public synchronized void dropCollection(String collectionName, Oplog oplog) {
        super.dropCollection(collectionName, oplog);
        store.removeMap(mapName(collectionName));
        commit.applied();
    }

    private String mapName(String collectionName) {
        return getDatabaseName() + "/" + collectionName;
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore() == null ? 0 : store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
