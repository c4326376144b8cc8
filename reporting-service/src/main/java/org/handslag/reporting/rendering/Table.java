package org.handslag.reporting.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table with a caption; the first cell heads its row. */
public final class Table {
    private static final int SHORT = 14;

    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<List<Cell>> sums = new ArrayList<>();

    /**
     * A column.
     *
     * @param optional left out where every row has none
     */
    record Column(String head, boolean numeric, boolean optional) {
        String style() {
            return numeric ? "n" : "t";
        }
    }

    public Table(String caption) {
        this.caption = caption;
    }

    /** A column of texts. */
    public Table text(String head) {
        columns.add(new Column(head, false, false));
        return this;
    }

    /** A column of numbers. */
    public Table number(String head) {
        columns.add(new Column(head, true, false));
        return this;
    }

    /** A column of numbers that is left out where every row has none. */
    public Table numberIfAny(String head) {
        columns.add(new Column(head, true, true));
        return this;
    }

    public Table row(String head, Cell... cells) {
        return row(new Cell.Text(head), cells);
    }

    public Table row(Cell head, Cell... cells) {
        rows.add(line(head, cells));
        return this;
    }

    /**
     * A row of sums over all rows, set apart below them. A sheet has a formula where the rows give
     * what is stated here, and elsewhere what is stated.
     */
    public Table sum(String head, Cell... cells) {
        sums.add(line(new Cell.Text(head), cells));
        return this;
    }

    private List<Cell> line(Cell head, Cell... cells) {
        if (cells.length + 1 != columns.size()) {
            throw new IllegalArgumentException(
                    caption + ": " + cells.length + " cells and a head, of " + columns.size());
        }
        return Stream.concat(Stream.of(head), Stream.of(cells)).toList();
    }

    /** Writes it, and keeps it for sheets; nothing where it has no rows. */
    public void into(Html html) {
        if (rows.isEmpty() && sums.isEmpty()) {
            return;
        }
        html.keep(this);
        html.open(
                "div",
                "class",
                "scroll",
                "role",
                "region",
                "aria-label",
                html.texts().get("table.region", Map.of("caption", caption)),
                "tabindex",
                "0");
        html.open("table", "class", shape()).element("caption", caption);
        html.open("thead").open("tr");
        for (Column column : columns()) {
            html.element("th", column.head(), "scope", "col", "class", column.style());
        }
        html.close().close();
        html.open("tbody");
        rows().forEach(row -> row(html, row));
        html.close();
        if (!sums.isEmpty()) {
            html.open("tfoot");
            sums().forEach(row -> row(html, row));
            html.close();
        }
        html.close().close();
    }

    private void row(Html html, List<Cell> cells) {
        html.open("tr");
        html.element("th", html.texts().cell(cells.getFirst()), "scope", "row", "class", "t");
        List<Column> shown = columns();
        for (int i = 1; i < cells.size(); i++) {
            html.element("td", html.texts().cell(cells.get(i)), "class", shown.get(i).style());
        }
        html.close();
    }

    /** Two columns stay close together; on paper short tables stay whole. */
    private String shape() {
        String width = columns().size() == 2 ? "two" : "wide";
        return lines().size() > SHORT ? width : width + " short";
    }

    String caption() {
        return caption;
    }

    /** The columns that are shown. */
    List<Column> columns() {
        return shown(columns);
    }

    /** A cell for each column that is shown, the first heading the row. */
    List<List<Cell>> rows() {
        return rows.stream().map(this::shown).toList();
    }

    /** Rows of sums, likewise. */
    List<List<Cell>> sums() {
        return sums.stream().map(this::shown).toList();
    }

    /** All rows, those of sums last. */
    List<List<Cell>> lines() {
        return Stream.concat(rows().stream(), sums().stream()).toList();
    }

    private <T> List<T> shown(List<T> line) {
        return IntStream.range(0, line.size()).filter(this::shown).mapToObj(line::get).toList();
    }

    private boolean shown(int column) {
        return !columns.get(column).optional()
                || rows.stream().anyMatch(row -> row.get(column) != Cell.Missing.NONE);
    }
}
