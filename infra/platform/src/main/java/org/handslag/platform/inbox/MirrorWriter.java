package org.handslag.platform.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Writes mirrors: a document takes a state only where its sequence is higher than the one it holds.
 * The comparison and the write are one compare-and-set, so that a consumer that was paused in
 * between cannot bring an old state back.
 */
@Component
class MirrorWriter {
    private final MongoOperations mongo;

    MirrorWriter(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The sequences that these mirrors hold; a key that is not there is missing. */
    Map<String, Long> sequences(String plural, List<String> keys) {
        Map<String, Long> sequences = new HashMap<>();
        mongo.execute(
                Mirrors.collection(plural),
                documents -> {
                    for (Document mirrored :
                            documents
                                    .find(new Document("_id", new Document("$in", keys)))
                                    .projection(new Document("sequence", 1))) {
                        sequences.put(mirrored.getString("_id"), mirrored.getLong("sequence"));
                    }
                    return sequences;
                });
        return sequences;
    }

    /**
     * Applies a state.
     *
     * @param held the sequence that the mirror was seen to hold; null: none
     * @return whether the mirror now holds exactly this state; false where it holds a later one
     */
    boolean apply(Arrival arrival, @Nullable Long held) {
        @Nullable Long present = held;
        while (true) {
            if (present == null) {
                if (insert(arrival)) {
                    return true;
                }
            } else if (present >= arrival.sequence()) {
                return present == arrival.sequence();
            } else if (replace(arrival, present)) {
                return true;
            }
            present = sequences(arrival.plural(), List.of(arrival.key())).get(arrival.key());
        }
    }

    private boolean insert(Arrival arrival) {
        try {
            mongo.execute(
                    Mirrors.collection(arrival.plural()),
                    documents -> documents.insertOne(document(arrival)));
            return true;
        } catch (DuplicateKeyException meanwhile) {
            return false;
        }
    }

    private boolean replace(Arrival arrival, long present) {
        Document unchanged = new Document("_id", arrival.key()).append("sequence", present);
        return Objects.requireNonNull(
                        mongo.execute(
                                Mirrors.collection(arrival.plural()),
                                documents ->
                                        documents
                                                .replaceOne(unchanged, document(arrival))
                                                .getMatchedCount()))
                == 1;
    }

    private static Document document(Arrival arrival) {
        Document document =
                new Document("_id", arrival.key())
                        .append("tenant", arrival.tenant().key())
                        .append("id", arrival.id())
                        .append("sequence", arrival.sequence())
                        .append("type", arrival.type())
                        .append("time", arrival.time());
        return arrival.data() == null
                ? document.append("erased", true)
                : document.append("data", arrival.data());
    }
}
