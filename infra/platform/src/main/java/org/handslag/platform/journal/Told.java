package org.handslag.platform.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.handslag.platform.fact.Fact;
import org.handslag.platform.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What has been told of an aggregate: for each fact its revisions, each with the offset of the
 * record that it came from. What it becomes is a function of the records alone, so that whoever
 * reads them anew, or at the same time, comes to the same.
 */
final class Told {
    /** The fact that an aggregate is erased; after it there are no others. */
    static final String ERASED = "erased";

    /** Of the 26 characters of a hash the last ten are kept. */
    private static final int UNMARKED = 16;

    private final String aggregate;
    private final Map<String, List<Revision>> facts = new TreeMap<>();

    /**
     * A fact as it was told.
     *
     * @param number from 1
     * @param marks of the fact's fields; empty: told that it is no more
     * @param type of the fact
     * @param offset of the record that held it
     */
    record Revision(int number, Map<String, String> marks, String type, long offset) {
        boolean withdrawn() {
            return marks.isEmpty();
        }

        /** Whether it says of each field that it has what the fact says. */
        boolean says(Fact fact) {
            return !withdrawn() && marksOf(fact).entrySet().containsAll(marks.entrySet());
        }
    }

    /**
     * What is to be told.
     *
     * @param id always the same for the same revision of the same fact
     * @param corrects the id of what this replaces or withdraws; null where it is new
     * @param fact null where what {@code corrects} names is no more
     * @param type of the fact, of the one that is no more too
     */
    record News(String id, @Nullable String corrects, @Nullable Fact fact, String type) {}

    /**
     * @param aggregate {@code <plural>/<tenant>/<id>}
     */
    Told(String aggregate) {
        this.aggregate = aggregate;
    }

    /** The same as it was kept: revisions in the order of their numbers. */
    Told(String aggregate, Map<String, List<Revision>> kept) {
        this.aggregate = aggregate;
        kept.forEach((key, revisions) -> facts.put(key, new ArrayList<>(revisions)));
    }

    String aggregate() {
        return aggregate;
    }

    /** By fact, revisions in the order of their numbers. */
    Map<String, List<Revision>> facts() {
        return facts;
    }

    /**
     * Forgets what was written down and never told.
     *
     * @param committed the group's committed offset: what came from a record before it is told,
     *     what came from one at or behind it is not
     */
    void dropFrom(long committed) {
        facts.values().forEach(revisions -> revisions.removeIf(it -> it.offset() >= committed));
        facts.values().removeIf(List::isEmpty);
    }

    /**
     * Takes a state.
     *
     * @param present every fact that it holds, in the order in which they are to be told
     * @param offset of its record
     * @return what is new: what is no more first, then the rest in its order
     */
    List<News> take(List<Fact> present, long offset) {
        if (facts.containsKey(ERASED)) {
            return List.of();
        }
        Set<String> keys = new HashSet<>();
        present.forEach(fact -> keys.add(fact.key()));
        List<News> tellings = new ArrayList<>(withdraw(keys, offset));
        for (Fact fact : present) {
            @Nullable Revision last = last(fact.key());
            if (last == null || !last.says(fact)) {
                tellings.add(revise(fact.key(), last, fact, fact.type(), offset));
            }
        }
        return tellings;
    }

    /**
     * Takes the last state of all. What was told before is not withdrawn: it was so.
     *
     * @param erased the fact, under the key {@link #ERASED}
     */
    List<News> erase(Fact erased, long offset) {
        if (facts.containsKey(ERASED)) {
            return List.of();
        }
        return List.of(revise(ERASED, null, erased, erased.type(), offset));
    }

    private List<News> withdraw(Set<String> present, long offset) {
        Map<String, Revision> gone = new HashMap<>();
        facts.forEach(
                (key, revisions) -> {
                    Revision last = revisions.getLast();
                    if (!present.contains(key) && !last.withdrawn()) {
                        gone.put(key, last);
                    }
                });
        // The youngest first, as one takes back what one has said.
        return gone.entrySet().stream()
                .sorted(
                        Comparator.comparingLong(
                                        (Map.Entry<String, Revision> it) -> it.getValue().offset())
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                .map(it -> revise(it.getKey(), it.getValue(), null, it.getValue().type(), offset))
                .toList();
    }

    private News revise(
            String key, @Nullable Revision last, @Nullable Fact fact, String type, long offset) {
        int number = last == null ? 1 : last.number() + 1;
        facts.computeIfAbsent(key, it -> new ArrayList<>())
                .add(new Revision(number, fact == null ? Map.of() : marksOf(fact), type, offset));
        return new News(id(key, number), last == null ? null : id(key, last.number()), fact, type);
    }

    private @Nullable Revision last(String key) {
        List<Revision> revisions = facts.get(key);
        return revisions == null ? null : revisions.getLast();
    }

    private String id(String key, int number) {
        return Ids.derived("fact", aggregate, key, String.valueOf(number));
    }

    /** Forgets revisions that nobody needs: of those that are told the last of each fact counts. */
    void trim(long committed) {
        facts.values()
                .forEach(
                        revisions -> {
                            while (revisions.size() > 1 && revisions.get(1).offset() < committed) {
                                revisions.removeFirst();
                            }
                        });
    }

    /**
     * By which it is known whether anything of a fact was corrected: of each field 50 bits of its
     * hash. A field that these words did not have when a fact was told is no correction of it.
     */
    private static Map<String, String> marksOf(Fact fact) {
        Map<String, String> marks = new TreeMap<>();
        fact.data()
                .forEach(
                        (field, value) ->
                                marks.put(
                                        field,
                                        Ids.derived(field, value.toString()).substring(UNMARKED)));
        return marks;
    }
}
