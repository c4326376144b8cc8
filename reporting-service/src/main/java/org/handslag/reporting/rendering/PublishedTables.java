package org.handslag.reporting.rendering;

import java.util.Map;
import org.handslag.reporting.publishing.edition.Count;
import org.handslag.reporting.publishing.edition.PublishedReport;
import org.jspecify.annotations.Nullable;

/** Tables of published counts: what is hidden says so. */
final class PublishedTables {
    /** Which list of words a table's rows are in, where the plan has none. */
    private static final Map<String, String> ROWS =
            Map.of(
                    "participants-by-gender", "gender",
                    "mentors-by-gender", "gender",
                    "outcomes", "outcome");

    private PublishedTables() {}

    static void write(Html html, PublishedReport.Table counts, Texts texts) {
        var table =
                new Table(texts.get("published.table." + counts.key()))
                        .text(texts.get("published.row"))
                        .numberIfAny(texts.get("volumes.planned"));
        for (String column : counts.columns()) {
            table.number(texts.get("published.column." + column));
        }
        for (PublishedReport.Row row : counts.rows()) {
            var cells = new Cell[counts.columns().size() + 1];
            cells[0] = texts.planned(row.planned(), row.plannedRange());
            for (int i = 1; i < cells.length; i++) {
                cells[i] = cell(row.counts().get(counts.columns().get(i - 1)));
            }
            table.row(title(counts, row, texts), cells);
        }
        table.into(html);
    }

    private static String title(PublishedReport.Table table, PublishedReport.Row row, Texts texts) {
        if (row.title() != null) {
            return texts.in(row.title());
        }
        return switch (row.key()) {
            case "total" -> texts.get("total");
            case "other" -> texts.get("published.other");
            default -> texts.code(ROWS.getOrDefault(table.key(), "gender"), row.key());
        };
    }

    /** Hidden is not the same as none. */
    static Cell cell(@Nullable Count count) {
        if (count == null) {
            return Cell.Missing.NONE;
        }
        return count.hidden() ? Cell.Missing.HIDDEN : Cell.count(count.value());
    }
}
