package org.handslag.reporting.publishing.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.reporting.publishing.cells.Cell;
import org.handslag.reporting.publishing.cells.Cell.Nature;
import org.handslag.reporting.publishing.cells.Edition;
import org.handslag.reporting.publishing.cells.Relation;

/** Collects the cells of a report and how they hang together. */
final class Sheet {
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();

    /** A printed count, once; the same key again is the same count. */
    void count(String key, int value, boolean cumulative, int weight) {
        cells.putIfAbsent(key, new Cell(key, value, Nature.PRINTED, cumulative, weight));
    }

    boolean has(String key) {
        return cells.containsKey(key);
    }

    int value(String key) {
        Cell cell = cells.get(key);
        if (cell == null) {
            throw new IllegalArgumentException("no cell: " + key);
        }
        return cell.value();
    }

    /** One is the sum of the others, as far as it is so in this report. */
    void sum(String whole, List<String> parts) {
        if (value(whole) == parts.stream().mapToInt(this::value).sum()) {
            relations.add(new Relation(whole, parts));
        }
    }

    /** The same, and who is in none of the parts; nothing where they overlap. */
    void rest(String whole, List<String> parts, Nature nature) {
        int rest = value(whole) - parts.stream().mapToInt(this::value).sum();
        if (rest >= 0) {
            var all = new ArrayList<>(parts);
            all.add(unprinted(whole + "-" + String.join("-", parts), rest, nature));
            relations.add(new Relation(whole, all));
        }
    }

    /** Two counts of nearly the same: equal, or one is part of the other. */
    void tie(String one, String other) {
        if (one.equals(other)) {
            return;
        }
        if (value(one) >= value(other)) {
            tie(one, other, value(one) - value(other));
        } else {
            tie(other, one, value(other) - value(one));
        }
    }

    private void tie(String whole, String part, int more) {
        relations.add(
                new Relation(
                        whole,
                        more == 0
                                ? List.of(part)
                                : List.of(
                                        part,
                                        unprinted(whole + "-" + part, more, Nature.DIFFERENCE))));
    }

    /** An unprinted cell; its key. */
    private String unprinted(String key, int value, Nature nature) {
        cells.put(key, new Cell(key, value, nature, false, 0));
        return key;
    }

    Set<String> keys() {
        return cells.keySet();
    }

    /** Nothing decided yet about what is shown. */
    Edition edition(LocalDate asOf) {
        return new Edition(asOf, List.copyOf(cells.values()), relations, Set.of());
    }
}
