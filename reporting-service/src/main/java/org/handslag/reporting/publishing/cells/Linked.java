package org.handslag.reporting.publishing.cells;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All editions of a programme as one system of linear equations over whole numbers from nought up:
 * the relations of each, and what came between two of them. Variables are numbered.
 */
final class Linked {
    /** What parts the number of an edition from the key. */
    private static final char OF = ':';

    private final List<String> names = new ArrayList<>();
    private final List<Integer> values = new ArrayList<>();
    private final List<Boolean> shown = new ArrayList<>();
    private final List<Integer> room = new ArrayList<>();
    private final List<int[]> relations = new ArrayList<>();
    private final List<List<Integer>> relationsOf = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Links the editions, in the order of their publication. */
    Linked(List<Edition> editions) {
        for (int i = 0; i < editions.size(); i++) {
            add(i, editions.get(i));
        }
        var byDay = new ArrayList<Integer>();
        for (int i = 0; i < editions.size(); i++) {
            byDay.add(i);
        }
        byDay.sort(Comparator.comparing(i -> editions.get(i).asOf()));
        Map<String, Integer> latest = new HashMap<>();
        for (int i : byDay) {
            for (Cell cell : editions.get(i).cells()) {
                if (cell.nature() != Cell.Nature.PRINTED) {
                    continue;
                }
                Integer before = latest.put(cell.key(), i);
                if (before != null) {
                    boolean sameDay = editions.get(before).asOf().equals(editions.get(i).asOf());
                    int then = number(before, cell.key());
                    int now = number(i, cell.key());
                    if (sameDay && value(then) == value(now)) {
                        same(then, now);
                    } else if (sameDay || cell.cumulative()) {
                        between(then, now);
                    }
                }
            }
        }
    }

    static String name(int edition, String key) {
        return edition + String.valueOf(OF) + key;
    }

    private void add(int edition, Edition one) {
        for (Cell cell : one.cells()) {
            boolean isShown = one.shown().contains(cell.key());
            boolean printed = cell.nature() == Cell.Nature.PRINTED;
            add(
                    name(edition, cell.key()),
                    cell.value(),
                    isShown,
                    cell.small() ? Checker.ROOM : !isShown && printed ? 1 : 0);
        }
        for (Relation relation : one.relations()) {
            int[] terms = new int[relation.parts().size() + 1];
            terms[0] = number(edition, relation.whole());
            for (int i = 1; i < terms.length; i++) {
                terms[i] = number(edition, relation.parts().get(i - 1));
            }
            add(terms);
        }
    }

    /** The same day's same figure: what is known of one is known of the other. */
    private void same(int before, int after) {
        add(after, before);
        if (shown.get(before)) {
            shown.set(after, true);
            room.set(after, 0);
        }
    }

    /** What came between, or was taken away by a correction: the reader knows which. */
    private void between(int before, int after) {
        int difference = values.get(after) - values.get(before);
        int size = Math.abs(difference);
        int more =
                add(
                        names.get(before) + "->" + names.get(after),
                        size,
                        false,
                        size > 0 && size < Cell.THRESHOLD ? Checker.ROOM : 0);
        if (difference >= 0) {
            add(after, before, more);
        } else {
            add(before, after, more);
        }
    }

    private int add(String name, int value, boolean isShown, int needed) {
        int number = names.size();
        if (numbers.put(name, number) != null) {
            throw new IllegalArgumentException("twice: " + name);
        }
        names.add(name);
        values.add(value);
        shown.add(isShown);
        room.add(needed);
        relationsOf.add(new ArrayList<>());
        return number;
    }

    private void add(int... terms) {
        int sum = 0;
        for (int i = 1; i < terms.length; i++) {
            sum += values.get(terms[i]);
        }
        if (sum != values.get(terms[0])) {
            throw new IllegalArgumentException("no sum: " + names.get(terms[0]));
        }
        for (int term : terms) {
            relationsOf.get(term).add(relations.size());
        }
        relations.add(terms);
    }

    private int number(int edition, String key) {
        Integer number = numbers.get(name(edition, key));
        if (number == null) {
            throw new IllegalArgumentException("no cell: " + key);
        }
        return number;
    }

    int size() {
        return names.size();
    }

    String name(int variable) {
        return names.get(variable);
    }

    /** The number of a name; -1 where there is none. */
    int find(String name) {
        return numbers.getOrDefault(name, -1);
    }

    int value(int variable) {
        return values.get(variable);
    }

    boolean isShown(int variable) {
        return shown.get(variable);
    }

    /**
     * How far the least and greatest value of a cell must be apart: nought where it may be known.
     */
    int room(int variable) {
        return room.get(variable);
    }

    /** All that must not become known. */
    List<Integer> guarded() {
        var all = new ArrayList<Integer>();
        for (int i = 0; i < room.size(); i++) {
            if (room.get(i) > 0) {
                all.add(i);
            }
        }
        return all;
    }

    /** The true table. */
    int[] values() {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Shows a cell. */
    void show(int variable) {
        shown.set(variable, true);
        room.set(variable, 0);
    }

    /** Takes that back; the cell is not small. */
    void hide(int variable) {
        shown.set(variable, false);
        room.set(variable, 1);
    }

    /** Relations by their number: first the sum's variable, then the parts'. */
    List<int[]> relations() {
        return relations;
    }

    List<Integer> relationsOf(int variable) {
        return relationsOf.get(variable);
    }
}
