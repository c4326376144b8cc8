package org.handslag.reporting.rendering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table with a caption; the first column heads its row, others may hold numbers. */
final class Table {
    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<List<String>> sums = new ArrayList<>();

    /**
     * A column.
     *
     * @param nothing what stands for "none": where no row has anything else the column is left out;
     *     null: it is always there
     */
    private record Column(String head, boolean numeric, @Nullable String nothing) {
        String style() {
            return numeric ? "n" : "t";
        }
    }

    Table(String caption) {
        this.caption = caption;
    }

    /** A column of texts. */
    Table text(String head) {
        columns.add(new Column(head, false, null));
        return this;
    }

    /** A column of numbers. */
    Table number(String head) {
        columns.add(new Column(head, true, null));
        return this;
    }

    /** A column of numbers that is left out where every row says this. */
    Table numberUnless(String nothing, String head) {
        columns.add(new Column(head, true, nothing));
        return this;
    }

    Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** A row of sums, set apart below the others. */
    Table sum(String... cells) {
        sums.add(List.of(cells));
        return this;
    }

    /** Writes it; nothing where it has no rows. */
    void into(Html html) {
        if (rows.isEmpty() && sums.isEmpty()) {
            return;
        }
        html.open(
                "div", "class", "scroll", "role", "region", "aria-label", caption, "tabindex", "0");
        html.open("table").element("caption", caption);
        html.open("thead").open("tr");
        for (int i = 0; i < columns.size(); i++) {
            if (shown(i)) {
                Column column = columns.get(i);
                html.element("th", column.head(), "scope", "col", "class", column.style());
            }
        }
        html.close().close();
        html.open("tbody");
        rows.forEach(row -> row(html, row));
        html.close();
        if (!sums.isEmpty()) {
            html.open("tfoot");
            sums.forEach(row -> row(html, row));
            html.close();
        }
        html.close().close();
    }

    private void row(Html html, List<String> cells) {
        html.open("tr");
        for (int i = 0; i < cells.size(); i++) {
            if (i == 0) {
                html.element("th", cells.get(i), "scope", "row", "class", "t");
            } else if (shown(i)) {
                html.element("td", cells.get(i), "class", columns.get(i).style());
            }
        }
        html.close();
    }

    private boolean shown(int column) {
        String nothing = columns.get(column).nothing();
        return nothing == null || rows.stream().anyMatch(row -> !row.get(column).equals(nothing));
    }
}
