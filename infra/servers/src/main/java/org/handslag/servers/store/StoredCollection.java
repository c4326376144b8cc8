package org.handslag.servers.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Documents by position (a number that grows), in one map of the store; the indexes are in memory.
 *
 * <p>A change of a document is one put, so a commit at any moment has each document before or after
 * it. A document in the map is never changed: answers are encoded and commits written from it while
 * others work.
 */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Long> {

    private static final int INDEX_OPTIONS_CONFLICT = 85;

    private final MVMap<Long, Document> documents;
    private final GroupCommit commit;

    /** Set while the superclass looks for documents to change; it would change them in place. */
    private boolean changing;

    private boolean changingOne;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Long, Document> documents,
            GroupCommit commit) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.commit = commit;
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean multi,
            boolean upsert,
            Oplog oplog) {
        changing = true;
        changingOne = !multi;
        try {
            return super.updateDocuments(selector, update, arrayFilters, multi, upsert, oplog);
        } finally {
            changing = false;
            changingOne = false;
        }
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        changing = true;
        try {
            return super.findAndModify(query);
        } finally {
            changing = false;
        }
    }

    @Override
    protected synchronized QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        int most = changingOne ? 1 : limit;
        Optional<SortedSet<Long>> positions =
                isNaturalDescending(orderBy)
                        ? Optional.empty()
                        : new Lookup(query).positions(getIndexes());
        return positions.isPresent()
                ? matchDocuments(query, positions.get(), orderBy, skip, most, batchSize, projection)
                : matchDocuments(query, orderBy, skip, most, batchSize, projection);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Stream<Document> all =
                isNaturalDescending(orderBy) ? newestFirst() : documents.values().stream();
        return matchDocumentsFromStream(all, query, orderBy, skip, limit, batchSize, projection);
    }

    private Stream<Document> newestFirst() {
        Cursor<Long, Document> backwards = documents.cursor(null, null, true);
        Iterable<Long> positions = () -> backwards;
        return StreamSupport.stream(positions.spliterator(), false).map(documents::get);
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        List<Document> safe =
                changing ? matched.stream().map(Document::cloneDeeply).toList() : matched;
        return super.createQueryResult(safe, batchSize);
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        Long last = documents.lastKey();
        Long position = last == null ? 1L : last + 1;
        documents.put(position, document);
        commit.applied();
        return position;
    }

    @Override
    protected void handleUpdate(Long position, Document oldDocument, Document newDocument) {
        documents.put(position, newDocument);
        commit.applied();
    }

    @Override
    protected void removeDocument(Long position) {
        Document removed = documents.remove(position);
        commit.applied();
        for (Index<Long> index : getIndexes()) {
            if (index instanceof PlainIndex plain && removed != null) {
                plain.forget(removed, position);
            }
        }
    }

    @Override
    protected Document getDocument(Long position) {
        return documents.get(position);
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
    }

    /** Refuses, as MongoDB does, a second index of the same keys under another name. */
    @Override
    public synchronized void addIndex(Index<Long> index) {
        for (Index<Long> existing : getIndexes()) {
            if (!existing.getName().equals(index.getName()) && Keys.same(existing, index)) {
                throw new MongoServerError(
                        INDEX_OPTIONS_CONFLICT,
                        "IndexOptionsConflict",
                        "Index already exists with a different name: " + existing.getName());
            }
        }
        super.addIndex(index);
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
    }

    @Override
    public synchronized int count() {
        return documents.size();
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("Sizes are not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
