package org.handslag.servers.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Chooses the index for a filter. What an index finds is a superset: the matcher still sees each
 * document, so other conditions may stand beside the ones that the index serves.
 */
final class Lookup {

    /**
     * Past this, asking an index for each combination of {@code $in} values costs more than it
     * saves.
     */
    private static final int MOST_COMBINATIONS = 20_000;

    /** For each field the values one of which it must have. */
    private final Map<String, List<Object>> known = new HashMap<>();

    Lookup(Document filter) {
        learn(filter);
    }

    /** Positions to look at in order of insertion, or empty if all documents must be read. */
    Optional<SortedSet<Long>> positions(Collection<Index<Long>> indexes) {
        EqualityIndex best = null;
        int bestLength = 0;
        for (Index<Long> index : indexes) {
            if (index instanceof EqualityIndex candidate) {
                int length = knownPrefix(candidate);
                boolean pinsOne = candidate.isUnique() && length == candidate.fields().size();
                if (pinsOne) {
                    return find(candidate, length);
                }
                if (length > bestLength) {
                    best = candidate;
                    bestLength = length;
                }
            }
        }
        return best == null ? Optional.empty() : find(best, bestLength);
    }

    private int knownPrefix(EqualityIndex index) {
        int length = 0;
        for (String field : index.fields()) {
            if (!known.containsKey(field)) {
                break;
            }
            length++;
        }
        return length;
    }

    private Optional<SortedSet<Long>> find(EqualityIndex index, int length) {
        List<List<Object>> combinations = List.of(List.of());
        for (String field : index.fields().subList(0, length)) {
            List<Object> values = known.get(field);
            if ((long) combinations.size() * values.size() > MOST_COMBINATIONS) {
                return Optional.empty();
            }
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> combination : combinations) {
                for (Object value : values) {
                    List<Object> with = new ArrayList<>(combination);
                    with.add(value);
                    longer.add(with);
                }
            }
            combinations = longer;
        }
        SortedSet<Long> found = new TreeSet<>();
        for (List<Object> combination : combinations) {
            found.addAll(index.find(new KeyValue(combination).normalized()));
        }
        return Optional.of(found);
    }

    private void learn(Document filter) {
        for (Map.Entry<String, Object> condition : filter.entrySet()) {
            Object value = condition.getValue();
            if (condition.getKey().equals("$and") && value instanceof Collection<?> all) {
                for (Object part : all) {
                    if (part instanceof Document conjunct) {
                        learn(conjunct);
                    }
                }
            } else if (isPlain(value)) {
                known.putIfAbsent(condition.getKey(), List.of(value));
            } else if (value instanceof Document operators) {
                learn(condition.getKey(), operators);
            }
        }
    }

    private void learn(String field, Document operators) {
        if (isPlain(operators.get("$eq"))) {
            known.putIfAbsent(field, List.of(operators.get("$eq")));
        } else if (operators.get("$in") instanceof Collection<?> values
                && values.stream().allMatch(Lookup::isPlain)) {
            known.putIfAbsent(field, List.copyOf(values));
        }
    }

    /** Values that are equal exactly when their normalised forms are; null also matches absence. */
    private static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof UUID
                || value instanceof ObjectId
                || value instanceof BinData;
    }
}
