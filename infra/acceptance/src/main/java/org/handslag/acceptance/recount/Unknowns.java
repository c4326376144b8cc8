package org.handslag.acceptance.recount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sums over counts of which some are not told: which of these follow all the same, by taking sums
 * from each other, or because none is below nought.
 */
final class Unknowns {
    /** A prime: what follows by it and not in truth is as good as impossible. */
    private static final long PRIME = 2_147_483_647L;

    private static final long OPEN = Long.MAX_VALUE / 4;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Long> least = new ArrayList<>();
    private final List<Long> greatest = new ArrayList<>();
    private final List<int[]> sums = new ArrayList<>();

    void told(String name, int value) {
        int number = number(name);
        least.set(number, (long) value);
        greatest.set(number, (long) value);
    }

    void untold(String name) {
        number(name);
    }

    boolean has(String name) {
        return numbers.containsKey(name);
    }

    /** One is the sum of others. */
    void sum(String whole, List<String> parts) {
        int[] terms = new int[parts.size() + 1];
        terms[0] = number(whole);
        for (int i = 1; i < terms.length; i++) {
            terms[i] = number(parts.get(i - 1));
        }
        sums.add(terms);
    }

    /** One is at least the sum of others. */
    void atLeast(String whole, List<String> parts) {
        List<String> all = new ArrayList<>(parts);
        all.add("rest of " + whole + " beside " + parts);
        sum(whole, all);
    }

    private int number(String name) {
        return numbers.computeIfAbsent(
                name,
                any -> {
                    names.add(name);
                    least.add(0L);
                    greatest.add(OPEN);
                    return names.size() - 1;
                });
    }

    /** The names of those that nobody told and that follow. */
    Set<String> computable() {
        Set<Integer> untold = new TreeSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!isKnown(i)) {
                untold.add(i);
            }
        }
        Set<Integer> following = eliminated(new ArrayList<>(untold));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int[] terms : sums) {
                for (int i = 0; i < terms.length; i++) {
                    changed |= tighten(terms, i);
                }
            }
        }
        Set<String> computable = new TreeSet<>();
        for (int one : untold) {
            if ((isKnown(one) || following.contains(one))
                    && !names.get(one).startsWith("rest of")) {
                computable.add(names.get(one));
            }
        }
        return computable;
    }

    private boolean isKnown(int number) {
        return least.get(number).equals(greatest.get(number));
    }

    /** What one term can be at least and at most by the others of its sum. */
    private boolean tighten(int[] terms, int place) {
        long low = 0;
        long high = 0;
        for (int i = 0; i < terms.length; i++) {
            if (i != place) {
                // The whole counts against its parts.
                boolean adds = (place == 0) != (i == 0) || place == 0;
                low += adds ? least.get(terms[i]) : -greatest.get(terms[i]);
                high += adds ? greatest.get(terms[i]) : -least.get(terms[i]);
                low = Math.max(low, -OPEN);
                high = Math.min(high, OPEN);
            }
        }
        int number = terms[place];
        boolean changed = false;
        if (low > least.get(number)) {
            least.set(number, low);
            changed = true;
        }
        if (high < greatest.get(number)) {
            greatest.set(number, high);
            changed = true;
        }
        return changed;
    }

    /** Those that the sums alone determine. */
    private Set<Integer> eliminated(List<Integer> untold) {
        Map<Integer, Integer> columns = new HashMap<>();
        untold.forEach(one -> columns.put(one, columns.size()));
        List<long[]> rows = new ArrayList<>();
        for (int[] terms : sums) {
            long[] row = new long[untold.size()];
            for (int i = 0; i < terms.length; i++) {
                Integer column = columns.get(terms[i]);
                if (column != null) {
                    row[column] = (row[column] + (i == 0 ? PRIME - 1 : 1)) % PRIME;
                }
            }
            rows.add(row);
        }
        int done = 0;
        for (int column = 0; column < untold.size() && done < rows.size(); column++) {
            int pivot = done;
            while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot < rows.size()) {
                long[] chosen = rows.get(pivot);
                rows.set(pivot, rows.get(done));
                rows.set(done, chosen);
                clear(rows, done, column);
                done++;
            }
        }
        Set<Integer> following = new TreeSet<>();
        for (long[] row : rows.subList(0, done)) {
            int only = -1;
            int count = 0;
            for (int column = 0; column < row.length; column++) {
                if (row[column] != 0) {
                    only = column;
                    count++;
                }
            }
            if (count == 1) {
                following.add(untold.get(only));
            }
        }
        return following;
    }

    private static void clear(List<long[]> rows, int at, int column) {
        long[] chosen = rows.get(at);
        long inverse = power(chosen[column], PRIME - 2);
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = chosen[i] * inverse % PRIME;
        }
        for (int i = 0; i < rows.size(); i++) {
            long factor = rows.get(i)[column];
            if (i != at && factor != 0) {
                long[] row = rows.get(i);
                for (int j = 0; j < row.length; j++) {
                    if (chosen[j] != 0) {
                        row[j] = (row[j] + (PRIME - factor) * chosen[j]) % PRIME;
                    }
                }
            }
        }
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long factor = base;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = result * factor % PRIME;
            }
            factor = factor * factor % PRIME;
        }
        return result;
    }
}
