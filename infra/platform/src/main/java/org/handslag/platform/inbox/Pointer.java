package org.handslag.platform.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which collections hold the mirror of a kind. Generations are numbered from 1 and never reused for
 * another: {@code old < current < next}.
 *
 * @param current the one that is read
 * @param next the one that is being filled; null: none
 * @param old the one that was read before, which still takes what arrives; null: none
 * @param dropping the one that takes nothing any more and is dropped; null: none
 * @param wanted whether a rebuild was asked for that has not begun
 * @param offsets how far {@code next} has been filled: partition to the offset that follows
 * @param read how many records were read for that
 * @param all how many there were to read when that was last looked at, 0: not yet known
 * @param failure why the last rebuild was given up; null where it was not
 */
record Pointer(
        String plural,
        int current,
        @Nullable Integer next,
        @Nullable Integer old,
        @Nullable Integer dropping,
        boolean wanted,
        Map<Integer, Long> offsets,
        long read,
        long all,
        @Nullable String failure) {

    /** Of a kind that was never rebuilt. */
    static Pointer first(String plural) {
        return new Pointer(plural, 1, null, null, null, false, Map.of(), 0, 0, null);
    }

    static Pointer of(Document document) {
        Document progress = document.get("progress", new Document());
        Map<Integer, Long> offsets = new TreeMap<>();
        for (Document each : progress.getList("offsets", Document.class, List.of())) {
            offsets.put(each.getInteger("partition"), each.getLong("offset"));
        }
        return new Pointer(
                document.getString("_id"),
                document.getInteger("current"),
                document.getInteger("next"),
                document.getInteger("old"),
                document.getInteger("dropping"),
                document.getBoolean("wanted", false),
                Map.copyOf(offsets),
                progress.get("read", 0L),
                progress.get("all", 0L),
                document.getString("failure"));
    }

    /** The collection of a generation. */
    String collection(int generation) {
        String first = Mirrors.collection(plural);
        return generation == 1 ? first : first + "_" + generation;
    }

    /** The collection that is read. */
    String currentCollection() {
        return collection(current);
    }

    /**
     * The collections that take what arrives, the newest first: so whatever is seen in one of them
     * is in each that a later look may lead to.
     */
    List<String> written() {
        List<String> written = new ArrayList<>();
        if (next != null) {
            written.add(collection(next));
        }
        written.add(collection(current));
        if (old != null) {
            written.add(collection(old));
        }
        return written;
    }

    /** Whether a rebuild was asked for and is not over. */
    boolean underWay() {
        return wanted || next != null || old != null || dropping != null;
    }
}
