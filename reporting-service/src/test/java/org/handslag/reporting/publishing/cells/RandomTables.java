package org.handslag.reporting.publishing.cells;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.handslag.reporting.publishing.cells.Cell.Nature;

/** Small tables by lot: groups by columns with sums over both, and perhaps a day later. */
final class RandomTables {
    private RandomTables() {}

    /** A table with as many rows and columns, each inner cell at most as large. */
    static Edition of(Random random, int rows, int columns, int most) {
        List<Cell> cells = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        int[][] values = new int[rows + 1][columns + 1];
        for (int row = 1; row <= rows; row++) {
            for (int column = 1; column <= columns; column++) {
                int value = random.nextInt(most + 1);
                values[row][column] = value;
                values[0][column] += value;
                values[row][0] += value;
                values[0][0] += value;
            }
        }
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                cells.add(
                        new Cell(
                                row + "/" + column,
                                values[row][column],
                                Nature.PRINTED,
                                true,
                                row * column == 0 ? 10 : 1));
            }
        }
        for (int row = 0; row <= rows; row++) {
            List<String> parts = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                parts.add(row + "/" + column);
            }
            relations.add(new Relation(row + "/0", parts));
        }
        for (int column = 0; column <= columns; column++) {
            List<String> parts = new ArrayList<>();
            for (int row = 1; row <= rows; row++) {
                parts.add(row + "/" + column);
            }
            relations.add(new Relation("0/" + column, parts));
        }
        return new Edition(LocalDate.of(2016, 6, 1), cells, relations, Set.of());
    }

    /** The same table after more have come. */
    static Edition later(Random random, Edition before, int most) {
        List<Cell> inner =
                before.cells().stream()
                        .map(
                                cell ->
                                        new Cell(
                                                cell.key(),
                                                cell.value() + random.nextInt(most + 1),
                                                cell.nature(),
                                                true,
                                                cell.weight()))
                        .toList();
        var values = new java.util.HashMap<String, Integer>();
        inner.forEach(cell -> values.put(cell.key(), cell.value()));
        // Rows first, then the row of sums from them.
        for (int pass = 0; pass < 2; pass++) {
            for (Relation relation : before.relations()) {
                values.put(relation.whole(), relation.parts().stream().mapToInt(values::get).sum());
            }
        }
        return new Edition(
                before.asOf().plusMonths(6),
                inner.stream()
                        .map(
                                cell ->
                                        new Cell(
                                                cell.key(),
                                                values.get(cell.key()),
                                                cell.nature(),
                                                true,
                                                cell.weight()))
                        .toList(),
                before.relations(),
                Set.of());
    }

    /** Shown by lot. */
    static Edition shownByLot(Random random, Edition edition, int percent) {
        Set<String> shown = new TreeSet<>();
        edition.cells().stream()
                .filter(cell -> random.nextInt(100) < percent)
                .forEach(cell -> shown.add(cell.key()));
        return edition.showing(shown);
    }
}
