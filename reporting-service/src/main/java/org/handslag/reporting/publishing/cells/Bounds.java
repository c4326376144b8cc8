package org.handslag.reporting.publishing.cells;

/**
 * What follows for each cell from one relation after the other, with what followed before. Never
 * narrower than the truth, and much quicker than a linear programme: what it finds too narrow is.
 */
final class Bounds {
    /** No bound. */
    static final long OPEN = Long.MAX_VALUE / 4;

    /** How often all relations are gone through at most; further rounds gain little. */
    private static final int ROUNDS = 30;

    private final long[] least;
    private final long[] greatest;

    Bounds(Linked system) {
        int size = system.size();
        least = new long[size];
        greatest = new long[size];
        for (int i = 0; i < size; i++) {
            least[i] = system.isShown(i) ? system.value(i) : 0;
            greatest[i] = system.isShown(i) ? system.value(i) : OPEN;
        }
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (int[] terms : system.relations()) {
                changed |= tighten(terms);
            }
        }
    }

    boolean isNarrow(int variable, int room) {
        return greatest[variable] - least[variable] < room;
    }

    private boolean tighten(int[] terms) {
        long low = 0;
        long high = 0;
        for (int i = 1; i < terms.length; i++) {
            low += least[terms[i]];
            high = Math.min(OPEN, high + greatest[terms[i]]);
        }
        boolean changed = set(terms[0], low, high);
        long total = greatest[terms[0]];
        long totalLeast = least[terms[0]];
        int open = 0;
        long closed = 0;
        for (int i = 1; i < terms.length; i++) {
            if (greatest[terms[i]] >= OPEN) {
                open++;
            } else {
                closed += greatest[terms[i]];
            }
        }
        for (int i = 1; i < terms.length; i++) {
            int part = terms[i];
            boolean isOpen = greatest[part] >= OPEN;
            boolean othersOpen = open > (isOpen ? 1 : 0);
            long others = closed - (isOpen ? 0 : greatest[part]);
            long before = least[part];
            long beforeGreatest = greatest[part];
            changed |=
                    set(
                            part,
                            othersOpen ? 0 : totalLeast - others,
                            total >= OPEN ? OPEN : total - (low - before));
            low += least[part] - before;
            if (greatest[part] != beforeGreatest) {
                closed += greatest[part] - (isOpen ? 0 : beforeGreatest);
                open -= isOpen ? 1 : 0;
            }
        }
        return changed;
    }

    private boolean set(int variable, long low, long high) {
        boolean changed = false;
        if (low > least[variable]) {
            least[variable] = low;
            changed = true;
        }
        if (high < greatest[variable]) {
            greatest[variable] = high;
            changed = true;
        }
        return changed;
    }
}
