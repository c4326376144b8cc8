package org.handslag.acceptance.stage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * People in a table, as an office keeps them; sent as text with semicolons.
 *
 * @param columns what the platform calls the fields
 * @param rows in the columns' order; empty: not known
 */
public record Table(List<String> columns, List<List<String>> rows) {

    /** The table as a spreadsheet writes it (RFC 4180, with semicolons). */
    @JsonValue
    public String csv() {
        return Stream.concat(Stream.of(columns), rows.stream())
                .map(
                        row ->
                                row.stream()
                                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n"));
    }

    /** What a row says in a column. */
    String at(int row, String column) {
        return rows.get(row).get(columns.indexOf(column));
    }
}
