package org.handslag.platform.inbox;

import com.mongodb.client.model.UpdateOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * The collection {@code mirrors}: one document per kind that was ever rebuilt. Each step of a
 * rebuild is a compare-and-set, so that whoever was paused in the middle finds that another has
 * gone on.
 */
@Component
class Pointers {
    static final String COLLECTION = "mirrors";

    private static final Document ABSENT = new Document("$exists", false);

    private final MongoOperations mongo;

    Pointers(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The pointers by their kind; a kind that was never rebuilt has none. */
    Map<String, Pointer> all() {
        return mongo.execute(
                COLLECTION,
                pointers -> {
                    Map<String, Pointer> all = new HashMap<>();
                    pointers.find().map(Pointer::of).forEach(each -> all.put(each.plural(), each));
                    return Map.copyOf(all);
                });
    }

    /** The pointer of one kind, as the database has it now. */
    Pointer of(String plural) {
        return all().getOrDefault(plural, Pointer.first(plural));
    }

    /**
     * Asks for a rebuild.
     *
     * @return false where one is under way
     */
    boolean want(String plural) {
        mongo.execute(
                COLLECTION,
                pointers ->
                        pointers.updateOne(
                                id(plural),
                                new Document("$setOnInsert", new Document("current", 1)),
                                new UpdateOptions().upsert(true)));
        return step(
                id(plural)
                        .append("wanted", ABSENT)
                        .append("next", ABSENT)
                        .append("old", ABSENT)
                        .append("dropping", ABSENT),
                new Document("wanted", true),
                List.of("failure", "progress"));
    }

    /** From here on every instance writes what arrives to the next generation, too. */
    boolean begin(Pointer wanted) {
        return step(
                id(wanted.plural()).append("current", wanted.current()).append("next", ABSENT),
                new Document("next", wanted.current() + 1),
                List.of("wanted"));
    }

    /** Notes how far the next generation is filled. */
    boolean reached(Pointer building, Map<Integer, Long> offsets, long read, long all) {
        List<Document> each =
                offsets.entrySet().stream()
                        .map(
                                one ->
                                        new Document("partition", one.getKey())
                                                .append("offset", one.getValue()))
                        .toList();
        Document progress = new Document("offsets", each).append("read", read).append("all", all);
        return step(building(building), new Document("progress", progress), List.of());
    }

    /** From here on every instance reads the next generation. */
    boolean swap(Pointer building) {
        return step(
                building(building),
                new Document("current", building.next()).append("old", building.current()),
                List.of("next"));
    }

    /** From here on no instance writes to the old generation, which may be dropped. */
    boolean leave(Pointer swapped) {
        return step(
                id(swapped.plural()).append("old", swapped.old()),
                new Document("dropping", swapped.old()),
                List.of("old"));
    }

    /** The rebuild is over. */
    boolean end(Pointer left) {
        return step(
                id(left.plural()).append("dropping", left.dropping()),
                null,
                List.of("dropping", "progress"));
    }

    /** Gives a rebuild up: what is read stays as it is. */
    boolean giveUp(Pointer building, String why) {
        return step(building(building), new Document("failure", why), List.of("next", "progress"));
    }

    private static Document id(String plural) {
        return new Document("_id", plural);
    }

    private static Document building(Pointer pointer) {
        return id(pointer.plural())
                .append("current", pointer.current())
                .append("next", pointer.next());
    }

    private boolean step(Document from, @Nullable Document set, List<String> unset) {
        Document update = new Document();
        if (set != null) {
            update.append("$set", set);
        }
        if (!unset.isEmpty()) {
            Document fields = new Document();
            unset.forEach(field -> fields.append(field, ""));
            update.append("$unset", fields);
        }
        @Nullable Long matched =
                mongo.execute(
                        COLLECTION, pointers -> pointers.updateOne(from, update).getMatchedCount());
        return matched != null && matched == 1;
    }
}
