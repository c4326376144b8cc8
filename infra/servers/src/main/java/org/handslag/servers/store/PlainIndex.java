package org.handslag.servers.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An index that is not unique, held in memory and rebuilt when the database is opened. It serves
 * equality on its leading fields, never ranges or sorting.
 */
final class PlainIndex extends Index<Long> implements EqualityIndex {

    private final boolean declaredSparse;
    private final Prefixes prefixes;
    private final List<String> fields;
    private long entries;

    PlainIndex(String name, List<IndexKey> keys, boolean sparse) {
        // "sparse" to the superclass: it may know no position for a document
        super(name, keys, true);
        this.declaredSparse = sparse;
        this.prefixes = new Prefixes(keys.size());
        this.fields = keys();
    }

    @Override
    public List<String> fields() {
        return fields;
    }

    @Override
    public synchronized Set<Long> find(KeyValue prefix) {
        return prefixes.find(prefix);
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof PlainIndex plain
                && declaredSparse == plain.declaredSparse
                && Keys.same(this, other);
    }

    /** A document whose array is empty is in the index, too, as one that has no value there. */
    @Override
    public Set<KeyValue> getKeyValues(Document document) {
        Set<KeyValue> found = super.getKeyValues(document);
        return found.isEmpty() ? Set.of(withoutArrays(document)) : found;
    }

    private KeyValue withoutArrays(Document document) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String field : fields) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, field);
            values.add(value instanceof Collection ? null : value);
        }
        return new KeyValue(values).normalized();
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        getKeyValues(document);
    }

    @Override
    public synchronized void add(
            Document document, Long position, MongoCollection<Long> collection) {
        for (KeyValue key : getKeyValues(document)) {
            prefixes.add(key, position);
            entries++;
        }
    }

    /** Forgets the document at this position; {@link #remove} cannot, for want of a position. */
    synchronized void forget(Document document, Long position) {
        for (KeyValue key : getKeyValues(document)) {
            prefixes.remove(key, position);
            entries--;
        }
    }

    @Override
    public @Nullable Long remove(Document document) {
        return null;
    }

    @Override
    public void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<Long> collection) {
        if (!sameValues(oldDocument, newDocument)) {
            getKeyValues(newDocument);
        }
    }

    /** Most updates change nothing that an index knows; to compare costs less than its keys. */
    private boolean sameValues(Document one, Document other) {
        for (String field : fields) {
            if (!Objects.equals(
                    Utils.getSubdocumentValueCollectionAware(one, field),
                    Utils.getSubdocumentValueCollectionAware(other, field))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public synchronized void updateInPlace(
            Document oldDocument,
            Document newDocument,
            Long position,
            MongoCollection<Long> collection) {
        if (!sameValues(oldDocument, newDocument)) {
            forget(oldDocument, position);
            add(newDocument, position, collection);
        }
    }

    @Override
    public @Nullable Long getPosition(Document document) {
        return null;
    }

    /** The collection asks through {@link #find} instead. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        throw new UnsupportedOperationException("Asked through find");
    }

    @Override
    public synchronized long getCount() {
        return entries;
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public synchronized void drop() {
        prefixes.clear();
        entries = 0;
    }
}
