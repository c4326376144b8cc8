package org.handslag.benchmark.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows as text in columns: names to the left, numbers to the right. */
final class Table {
    private Table() {}

    static String of(List<? extends Map<String, Object>> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        Map<String, Integer> widths =
                columns.stream()
                        .collect(
                                Collectors.toMap(
                                        column -> column,
                                        column ->
                                                rows.stream()
                                                        .mapToInt(row -> cell(row, column).length())
                                                        .reduce(column.length(), Math::max)));
        String head =
                columns.stream()
                        .map(column -> padded(column, widths.get(column), isNumber(rows, column)))
                        .collect(Collectors.joining("  "));
        return rows.stream()
                .map(
                        row ->
                                columns.stream()
                                        .map(
                                                column ->
                                                        padded(
                                                                cell(row, column),
                                                                widths.get(column),
                                                                isNumber(rows, column)))
                                        .collect(Collectors.joining("  ")))
                .collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    private static boolean isNumber(List<? extends Map<String, Object>> rows, String column) {
        return rows.stream().map(row -> row.get(column)).anyMatch(Number.class::isInstance);
    }

    private static String padded(String text, int width, boolean right) {
        return String.format(Locale.ROOT, "%" + (right ? "" : "-") + width + "s", text);
    }

    private static String cell(Map<String, Object> row, String column) {
        return switch (row.get(column)) {
            case null -> "";
            case Double number -> shown(number);
            case Object other -> other.toString();
        };
    }

    /** A number as people read it. */
    static String shown(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, Math.abs(number) < 10 ? "%.2f" : "%.1f", number);
    }
}
