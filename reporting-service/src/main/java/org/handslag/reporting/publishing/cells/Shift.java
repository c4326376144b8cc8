package org.handslag.reporting.publishing.cells;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks for other tables of whole numbers that fit: a hidden cell gets so many more or fewer, and
 * in each relation that no longer adds up another hidden cell makes up for it, until all do. Finds
 * most of what there is in no time; where it finds nothing, there may still be something.
 */
final class Shift {
    /** How many changes are tried for one cell and step. */
    private static final int TRIES = 200;

    /** How many cells may change at once. */
    private static final int DEPTH = 150;

    /** How many ways to make up for a difference are tried. */
    private static final int WAYS = 6;

    private final Linked system;
    private final int[] point;
    private final Map<Integer, Integer> changes = new TreeMap<>();
    private final Map<Integer, Integer> off = new TreeMap<>();
    private int tries;

    /** From the table as it is. */
    Shift(Linked system) {
        this.system = system;
        this.point = system.values();
    }

    /**
     * Goes on from another table that fits, with so many more or fewer in a cell, if there is one.
     */
    boolean by(int cell, int step) {
        changes.clear();
        off.clear();
        tries = 0;
        if (point[cell] + step < 0) {
            return false;
        }
        change(cell, step);
        if (!settle()) {
            return false;
        }
        changes.forEach((one, change) -> point[one] += change);
        return true;
    }

    /** The table reached. */
    int[] table() {
        return point.clone();
    }

    private boolean settle() {
        if (off.isEmpty()) {
            return true;
        }
        if (changes.size() >= DEPTH) {
            return false;
        }
        int relation = hardest();
        int missing = -off.get(relation);
        for (int candidate : candidates(relation, missing)) {
            if (++tries > TRIES) {
                return false;
            }
            int step = missing * sign(relation, candidate);
            change(candidate, step);
            if (settle()) {
                return true;
            }
            change(candidate, -step);
        }
        return false;
    }

    /** The relation with the fewest ways to make up for it. */
    private int hardest() {
        int hardest = -1;
        int fewest = Integer.MAX_VALUE;
        for (Map.Entry<Integer, Integer> one : off.entrySet()) {
            int ways = 0;
            for (int term : system.relations().get(one.getKey())) {
                ways += canMakeUp(one.getKey(), term, -one.getValue()) ? 1 : 0;
            }
            if (ways < fewest) {
                fewest = ways;
                hardest = one.getKey();
            }
        }
        return hardest;
    }

    private boolean canMakeUp(int relation, int cell, int missing) {
        return !system.isShown(cell)
                && !changes.containsKey(cell)
                && point[cell] + missing * sign(relation, cell) >= 0;
    }

    /** Cells that could make up for it, those first that leave fewest relations off. */
    private Collection<Integer> candidates(int relation, int missing) {
        List<Integer> found = new ArrayList<>();
        for (int term : system.relations().get(relation)) {
            if (canMakeUp(relation, term, missing)) {
                found.add(term);
            }
        }
        Map<Integer, Integer> left = new TreeMap<>();
        found.forEach(one -> left.put(one, left(one, missing * sign(relation, one))));
        found.sort(
                Comparator.<Integer>comparingInt(left::get)
                        .thenComparing(
                                Comparator.<Integer>comparingInt(one -> point[one]).reversed())
                        .thenComparing(Comparator.naturalOrder()));
        return found.size() > WAYS ? found.subList(0, WAYS) : found;
    }

    private int left(int cell, int step) {
        int left = 0;
        for (int relation : system.relationsOf(cell)) {
            int now = off.getOrDefault(relation, 0);
            int then = now + step * sign(relation, cell);
            left += then == 0 ? (now == 0 ? 0 : -1) : (now == 0 ? 1 : 0);
        }
        return left;
    }

    private void change(int cell, int step) {
        add(changes, cell, step);
        for (int relation : system.relationsOf(cell)) {
            add(off, relation, step * sign(relation, cell));
        }
    }

    /** What has come to nought is no longer there. */
    private static void add(Map<Integer, Integer> sums, int of, int more) {
        int sum = sums.getOrDefault(of, 0) + more;
        if (sum == 0) {
            sums.remove(of);
        } else {
            sums.put(of, sum);
        }
    }

    private int sign(int relation, int cell) {
        return system.relations().get(relation)[0] == cell ? -1 : 1;
    }
}
