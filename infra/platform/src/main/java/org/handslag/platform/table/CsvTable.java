package org.handslag.platform.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table as spreadsheets write it (RFC 4180): the first row names the columns; values may stand in
 * quotation marks, then with line breaks and doubled marks inside. Comma, semicolon or tabulator
 * separate, whichever the first row has most of, or what a line {@code sep=;} before it says, as
 * some spreadsheets write.
 *
 * @param columns names of the first row
 * @param rows each value by the name of its column, empty ones left out
 * @param uneven numbers of the rows that have more values than there are columns, from 1 on
 * @param unclosed whether a quotation mark in the last row has no end, so that everything after it
 *     is one value
 */
public record CsvTable(
        List<String> columns,
        List<Map<String, String>> rows,
        List<Integer> uneven,
        boolean unclosed) {
    private static final Pattern SEPARATOR = Pattern.compile("(?i)sep=([,;\\t])\\R");

    /** Reads a table; rows without any value are left out. */
    public static CsvTable read(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Matcher said = SEPARATOR.matcher(plain);
        boolean isSaid = said.lookingAt();
        List<List<String>> all = new ArrayList<>();
        boolean unclosed =
                isSaid
                        ? cells(plain.substring(said.end()), said.group(1).charAt(0), all)
                        : cells(plain, separator(plain), all);
        if (all.isEmpty()) {
            return new CsvTable(List.of(), List.of(), List.of(), unclosed);
        }
        List<String> columns = all.getFirst().stream().map(String::strip).toList();
        List<Map<String, String>> rows = new ArrayList<>();
        List<Integer> uneven = new ArrayList<>();
        for (List<String> cells : all.subList(1, all.size())) {
            if (cells.size() > columns.size()) {
                uneven.add(rows.size() + 1);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
                if (!cells.get(i).isBlank()) {
                    row.put(columns.get(i), cells.get(i).strip());
                }
            }
            rows.add(row);
        }
        return new CsvTable(columns, List.copyOf(rows), List.copyOf(uneven), unclosed);
    }

    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (count(head, each) > count(head, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char what) {
        return text.chars().filter(each -> each == what).count();
    }

    /**
     * @param rows gets them
     * @return whether a quotation mark is open at the end
     */
    private static boolean cells(String text, char separator, List<List<String>> rows) {
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (quoted && each == '"' && doubled) {
                cell.append(each);
                i++;
            } else if (each == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && each == separator) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && each == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                add(rows, row);
                row = new ArrayList<>();
            } else if (quoted || each != '\r') {
                cell.append(each);
            }
        }
        row.add(cell.toString());
        add(rows, row);
        return quoted;
    }

    private static void add(List<List<String>> rows, List<String> row) {
        if (row.stream().anyMatch(cell -> !cell.isBlank())) {
            rows.add(row);
        }
    }
}
