package org.handslag.reporting.rendering;

import java.util.ArrayList;
import java.util.List;

/** A table with a caption; the first column heads its row, others may hold numbers. */
final class Table {
    private final String caption;
    private final List<String> heads = new ArrayList<>();
    private final List<Boolean> numeric = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<List<String>> sums = new ArrayList<>();

    Table(String caption) {
        this.caption = caption;
    }

    /** A column of texts. */
    Table text(String head) {
        heads.add(head);
        numeric.add(false);
        return this;
    }

    /** A column of numbers. */
    Table number(String head) {
        heads.add(head);
        numeric.add(true);
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
        for (int i = 0; i < heads.size(); i++) {
            html.element("th", heads.get(i), "scope", "col", "class", numeric.get(i) ? "n" : "t");
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
            } else {
                html.element("td", cells.get(i), "class", numeric.get(i) ? "n" : "t");
            }
        }
        html.close();
    }
}
