package org.handslag.servers.store;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A unique index, held in memory and rebuilt when the database is opened. */
final class UniqueIndex extends AbstractUniqueIndex<Long> implements EqualityIndex {

    private final Map<KeyValue, Long> positions = new HashMap<>();
    private final Prefixes prefixes;
    private final List<String> fields;

    UniqueIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.prefixes = new Prefixes(keys.size() - 1);
        this.fields = keys();
    }

    @Override
    public List<String> fields() {
        return fields;
    }

    @Override
    public synchronized Set<Long> find(KeyValue prefix) {
        if (prefix.size() <= prefixes.longest()) {
            return prefixes.find(prefix);
        }
        Long position = positions.get(prefix);
        return position == null ? Set.of() : Set.of(position);
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other) && Keys.same(this, other);
    }

    @Override
    protected @Nullable Long removeDocument(KeyValue key) {
        Long position = positions.remove(key);
        if (position != null) {
            prefixes.remove(key, position);
        }
        return position;
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Long position) {
        if (positions.putIfAbsent(key, position) != null) {
            return false;
        }
        prefixes.add(key, position);
        return true;
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Long>> getIterable() {
        return positions.entrySet();
    }

    @Override
    protected @Nullable Long getPosition(KeyValue key) {
        return positions.get(key);
    }

    @Override
    public long getCount() {
        return positions.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        positions.clear();
        prefixes.clear();
    }
}
