package org.handslag.reporting.publishing.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.reporting.figures.plan.Range;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/** A table of a sheet: the cell of a row and column has the key table/row/column. */
final class Grid {
    private final Sheet sheet;
    private final String key;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    private record Row(
            String key,
            @Nullable Words title,
            @Nullable Integer planned,
            @Nullable Range plannedRange) {}

    Grid(Sheet sheet, String key, List<String> columns) {
        this.sheet = sheet;
        this.key = key;
        this.columns = columns;
    }

    /** A row that the plan says nothing of. */
    void row(String row, @Nullable Words title, Map<String, Integer> values, int weight) {
        row(row, title, null, null, values, weight);
    }

    /** A row; columns without a value stay empty in it. */
    void row(
            String row,
            @Nullable Words title,
            @Nullable Integer planned,
            @Nullable Range plannedRange,
            Map<String, Integer> values,
            int weight) {
        rows.add(new Row(row, title, planned, plannedRange));
        values.forEach(
                (column, value) ->
                        sheet.count(
                                at(row, column),
                                value,
                                !Columns.FLEETING.contains(column),
                                weight + Columns.weight(column)));
    }

    List<String> columns() {
        return columns;
    }

    String at(String row, String column) {
        return key + "/" + row + "/" + column;
    }

    /** Each of these columns adds up to a row of another table, or of this one. */
    void addUpTo(Grid total, String row) {
        for (String column : columns) {
            List<String> parts =
                    rows.stream()
                            .filter(one -> total != this || !one.key().equals(row))
                            .map(one -> at(one.key(), column))
                            .filter(sheet::has)
                            .toList();
            if (!parts.isEmpty() && sheet.has(total.at(row, column))) {
                sheet.sum(total.at(row, column), parts);
            }
        }
    }

    List<String> rows() {
        return rows.stream().map(Row::key).toList();
    }

    PublishedReport.Table published(Set<String> shown) {
        return new PublishedReport.Table(
                key,
                columns,
                rows.stream()
                        .map(
                                row -> {
                                    Map<String, Count> counts = new LinkedHashMap<>();
                                    columns.stream()
                                            .filter(column -> sheet.has(at(row.key(), column)))
                                            .forEach(
                                                    column ->
                                                            counts.put(
                                                                    column,
                                                                    Count.of(
                                                                            sheet,
                                                                            shown,
                                                                            at(
                                                                                    row.key(),
                                                                                    column))));
                                    return new PublishedReport.Row(
                                            row.key(),
                                            row.title(),
                                            row.planned(),
                                            row.plannedRange(),
                                            counts);
                                })
                        .toList());
    }
}
