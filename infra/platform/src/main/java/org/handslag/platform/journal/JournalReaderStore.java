package org.handslag.platform.journal;

import org.handslag.platform.mongo.Collections;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Where services keep how far their readers of journals have come. */
@Component
public class JournalReaderStore {
    private final MongoOperations mongo;
    private final Collections collections;

    JournalReaderStore(MongoOperations mongo, Collections collections) {
        this.mongo = mongo;
        this.collections = collections;
    }

    /**
     * Readers of one sort.
     *
     * @param collection of their own
     * @param state how far one has come: a record
     */
    public <S> JournalReaders<S> readers(String collection, Class<S> state) {
        return new JournalReaders<>(mongo, collections, collection, state);
    }
}
