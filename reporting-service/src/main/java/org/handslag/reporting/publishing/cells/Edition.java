package org.handslag.reporting.publishing.cells;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One edition of one of a programme's reports as cells.
 *
 * @param cells printed and unprinted, each key once
 * @param shown the keys of the printed cells that are not hidden
 */
public record Edition(
        LocalDate asOf, List<Cell> cells, List<Relation> relations, Set<String> shown) {
    public Edition {
        cells = List.copyOf(cells);
        relations = List.copyOf(relations);
        shown = new TreeSet<>(shown);
    }

    /** The same with other cells shown. */
    public Edition showing(Set<String> keys) {
        return new Edition(asOf, cells, relations, keys);
    }

    /** How many counts it prints or hides. */
    public int printed() {
        return (int) cells.stream().filter(Edition::isPrinted).count();
    }

    /** How many of them are below the threshold. */
    public int small() {
        return (int) cells.stream().filter(one -> isPrinted(one) && one.small()).count();
    }

    private static boolean isPrinted(Cell cell) {
        return cell.nature() == Cell.Nature.PRINTED;
    }
}
