package org.handslag.reporting.publishing.cells;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * For each cell the least and greatest value of any table that was found to fit all that is
 * published, and which cells that table changes. A table stays good as long as none of those is
 * shown.
 */
final class Proofs {
    private final Linked system;
    private final int[] least;
    private final int[] greatest;
    private final @Nullable BitSet[] ofLeast;
    private final @Nullable BitSet[] ofGreatest;

    /** With the true table only. */
    Proofs(Linked system) {
        int size = system.size();
        this.system = system;
        this.least = new int[size];
        this.greatest = new int[size];
        this.ofLeast = new BitSet[size];
        this.ofGreatest = new BitSet[size];
        for (int i = 0; i < size; i++) {
            least[i] = system.value(i);
            greatest[i] = system.value(i);
        }
    }

    private Proofs(Proofs other) {
        this.system = other.system;
        this.least = other.least.clone();
        this.greatest = other.greatest.clone();
        this.ofLeast = other.ofLeast.clone();
        this.ofGreatest = other.ofGreatest.clone();
    }

    Proofs copy() {
        return new Proofs(this);
    }

    boolean hasRoom(int cell) {
        return greatest[cell] - least[cell] >= system.room(cell);
    }

    /** Another table that fits. */
    void add(int[] table) {
        var changed = new BitSet(table.length);
        for (int i = 0; i < table.length; i++) {
            if (table[i] != system.value(i)) {
                changed.set(i);
            }
        }
        for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
            if (table[i] < least[i]) {
                least[i] = table[i];
                ofLeast[i] = changed;
            }
            if (table[i] > greatest[i]) {
                greatest[i] = table[i];
                ofGreatest[i] = changed;
            }
        }
    }

    /** Forgets the tables in which a cell has another value than it has: it is shown now. */
    void without(int cell) {
        for (int i = 0; i < least.length; i++) {
            BitSet ofOne = ofLeast[i];
            if (ofOne != null && ofOne.get(cell)) {
                least[i] = system.value(i);
                ofLeast[i] = null;
            }
            BitSet ofOther = ofGreatest[i];
            if (ofOther != null && ofOther.get(cell)) {
                greatest[i] = system.value(i);
                ofGreatest[i] = null;
            }
        }
    }
}
