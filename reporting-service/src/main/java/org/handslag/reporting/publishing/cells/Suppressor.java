package org.handslag.reporting.publishing.cells;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides which cells of a new edition are shown. None is at first; then each that is not too small
 * is shown, the weightiest first, if every hidden cell, of this and of all earlier editions, keeps
 * its room. The same editions always give the same answer.
 */
public final class Suppressor {
    private final Linked system;
    private final Search search;
    private final Map<Integer, Cell> own = new HashMap<>();

    private Suppressor(List<Edition> earlier, Edition edition) {
        var all = new ArrayList<>(earlier);
        all.add(edition.showing(Set.of()));
        this.system = new Linked(all);
        this.search = new Search(system);
        edition.cells().stream()
                .filter(cell -> cell.nature() == Cell.Nature.PRINTED)
                .forEach(
                        cell ->
                                own.put(
                                        system.find(Linked.name(earlier.size(), cell.key())),
                                        cell));
    }

    /**
     * The edition with what may be shown.
     *
     * @param earlier everything that was published of the programme, in that order
     */
    public static Edition suppress(List<Edition> earlier, Edition edition) {
        var suppressor = new Suppressor(earlier, edition);
        suppressor.show();
        return edition.showing(suppressor.shown());
    }

    private void show() {
        var proofs = new Proofs(system);
        system.guarded().forEach(cell -> search.makesRoom(cell, proofs));
        Proofs sofar = proofs;
        for (int cell : weightiestFirst()) {
            if (!system.isShown(cell)) {
                Proofs then = sofar.copy();
                Set<Integer> shown = new LinkedHashSet<>();
                if (show(cell, then, shown)) {
                    sofar = then;
                } else {
                    shown.forEach(system::hide);
                }
            }
        }
    }

    /**
     * Shows a cell, and with it what could be computed then and is not small.
     *
     * @param shown gets all of them
     * @return whether every hidden cell keeps its room
     */
    private boolean show(int first, Proofs proofs, Set<Integer> shown) {
        var next = new ArrayDeque<Integer>(List.of(first));
        while (!next.isEmpty()) {
            int cell = next.remove();
            if (!shown.add(cell)) {
                continue;
            }
            system.show(cell);
            proofs.without(cell);
            var bounds = new Bounds(system);
            for (int one : system.guarded()) {
                if (!proofs.hasRoom(one)
                        && (bounds.isNarrow(one, system.room(one))
                                || !search.makesRoomCheaply(one, proofs))) {
                    if (!own.containsKey(one) || own.get(one).small()) {
                        return false;
                    }
                    next.add(one);
                }
            }
        }
        return true;
    }

    private List<Integer> weightiestFirst() {
        return own.entrySet().stream()
                .filter(one -> !one.getValue().small() && !system.isShown(one.getKey()))
                .sorted(
                        Map.Entry.comparingByValue(
                                Comparator.comparingInt(Cell::weight)
                                        .thenComparingInt(Cell::value)
                                        .reversed()
                                        .thenComparing(Cell::key)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Set<String> shown() {
        Set<String> shown = new TreeSet<>();
        own.forEach(
                (number, cell) -> {
                    if (system.isShown(number)) {
                        shown.add(cell.key());
                    }
                });
        return shown;
    }
}
