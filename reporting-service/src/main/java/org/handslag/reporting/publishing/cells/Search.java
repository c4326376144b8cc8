package org.handslag.reporting.publishing.cells;

import java.util.List;

/**
 * Looks for tables that prove that a cell has room: by shifting whole numbers first, then by linear
 * programming over ever larger parts.
 */
final class Search {
    private static final int[] STEPS = {Checker.ROOM, 1};

    /** Small parts are tried first: most cells have their room in the neighbourhood. */
    private static final int[] SIZES = {60, 240, Integer.MAX_VALUE};

    /**
     * What is worth solving to show more, in cells of all programmes together, so that nobody waits
     * for long.
     */
    private static final int CHEAP = 40_000;

    private final Linked system;
    private int programmes;
    private int spent;

    Search(Linked system) {
        this.system = system;
    }

    /** How many linear programmes were solved. */
    int programmes() {
        return programmes;
    }

    /** Whether a cell has room, by tables that are found in no time. */
    private boolean shifts(int cell, Proofs proofs) {
        walk(cell, 1, proofs);
        if (!proofs.hasRoom(cell)) {
            walk(cell, -1, proofs);
        }
        return proofs.hasRoom(cell);
    }

    private void walk(int cell, int direction, Proofs proofs) {
        if (proofs.hasRoom(cell)) {
            return;
        }
        var shift = new Shift(system);
        for (int step : STEPS) {
            while (!proofs.hasRoom(cell) && shift.by(cell, direction * step)) {
                proofs.add(shift.table());
            }
        }
    }

    /** The same, by linear programming too. */
    boolean makesRoom(int cell, Proofs proofs) {
        if (shifts(cell, proofs)) {
            return true;
        }
        for (int size : SIZES) {
            Part part = Part.around(system, cell, size);
            boolean last = size == Integer.MAX_VALUE;
            int ceiling = last ? ceiling() : 4 * Checker.ROOM + system.value(cell);
            solve(part, cell, true, ceiling, proofs);
            if (!proofs.hasRoom(cell)) {
                solve(part, cell, false, ceiling, proofs);
            }
            if (proofs.hasRoom(cell)) {
                return true;
            }
        }
        return false;
    }

    /** The same, as long as not too much has been solved. */
    boolean makesRoomCheaply(int cell, Proofs proofs) {
        return spent < CHEAP ? makesRoom(cell, proofs) : shifts(cell, proofs);
    }

    /** What the solver leaves open for a cell, over all cells that hang together with it. */
    Range range(int cell) {
        if (system.isShown(cell)) {
            return new Range(system.value(cell), system.value(cell));
        }
        Part part = Part.around(system, cell, Integer.MAX_VALUE);
        var proofs = new Proofs(system);
        int ceiling = ceiling();
        double least = solve(part, cell, false, ceiling, proofs);
        double greatest = solve(part, cell, true, ceiling, proofs);
        // Not rounded to the nearest: 1.5 to 2.5 leaves 2 only.
        return new Range(
                (int) Math.ceil(least - Part.NEAR),
                greatest >= ceiling - Part.NEAR
                        ? null
                        : (Integer) (int) Math.floor(greatest + Part.NEAR));
    }

    /** More than any published figure, so that what comes near it is bounded by none. */
    private int ceiling() {
        int most = 0;
        for (int i = 0; i < system.size(); i++) {
            most = Math.max(most, system.value(i));
        }
        return 8 * (most + Checker.ROOM);
    }

    private double solve(Part part, int cell, boolean greatest, int ceiling, Proofs proofs) {
        programmes++;
        spent += part.members().size();
        Part.Solution solution = part.solve(cell, greatest, ceiling);
        int[] fitting = solution.fitting();
        if (fitting != null) {
            int[] table = system.values();
            List<Integer> members = part.members();
            for (int i = 0; i < fitting.length; i++) {
                table[members.get(i)] = fitting[i];
            }
            proofs.add(table);
        }
        return solution.value();
    }
}
