package org.handslag.reporting.rendering;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A document as one long table (RFC 4180): a line for each cell, with its section, table, row and
 * column in the document's language, and its value in a program's: a dot for decimals, ISO 8601
 * days. UTF-8 with a byte order mark, without which spreadsheets take it for an older encoding.
 *
 * <p>{@code unit} says what the value is: number, share, date, text, a currency, h for hours, or
 * why there is none (none, unknown, hidden). {@code printed} is what the page has.
 */
public final class Csv {
    private static final List<String> HEAD =
            List.of(
                    "section",
                    "table",
                    "row",
                    "column",
                    "value",
                    "unit",
                    "numerator",
                    "denominator",
                    "printed");

    private final Texts texts;
    private final StringBuilder out = new StringBuilder("\ufeff");

    private Csv(Texts texts) {
        this.texts = texts;
    }

    /** The file. */
    public static byte[] of(Document document) {
        var csv = new Csv(new Texts(document.language()));
        csv.line(HEAD.toArray(String[]::new));
        csv.head(document);
        for (Document.Part part : document.parts()) {
            part.paragraphs().forEach(text -> csv.text(part.title(), "", "", text));
            part.tables().forEach(table -> csv.table(part.title(), table));
        }
        csv.text(document.kind(), document.title(), "", document.closing());
        return csv.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head(Document document) {
        document.warnings().forEach(text -> text(document.kind(), document.title(), "", text));
        document.facts()
                .forEach(
                        fact -> text(document.kind(), document.title(), fact.name(), fact.value()));
    }

    private void text(String section, String table, String row, String text) {
        line(harmless(section), harmless(table), harmless(row), "", harmless(text), "text");
    }

    private void table(String section, Table table) {
        List<Table.Column> columns = table.columns();
        for (List<Cell> row : table.lines()) {
            String head = texts.cell(row.getFirst());
            for (int i = 1; i < row.size(); i++) {
                cell(
                        new String[] {section, table.caption(), head, columns.get(i).head()},
                        row.get(i));
            }
        }
    }

    private void cell(String[] place, Cell cell) {
        String[] line = Arrays.copyOf(place, HEAD.size());
        for (int i = 0; i < place.length; i++) {
            line[i] = harmless(place[i]);
        }
        Cell value = cell instanceof Cell.Said(String _, Cell said) ? said : cell;
        line[4] = value(value);
        line[5] = unit(value);
        if (value instanceof Cell.Share(Integer numerator, int denominator, BigDecimal _)) {
            line[6] = numerator == null ? "" : numerator.toString();
            line[7] = String.valueOf(denominator);
        }
        line[8] = harmless(texts.cell(cell));
        line(line);
    }

    private static String value(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> harmless(text);
            case Cell.Count(int number) -> String.valueOf(number);
            case Cell.Amount(BigDecimal amount, String _) -> amount.toPlainString();
            case Cell.Percent(BigDecimal share) -> share.toPlainString();
            case Cell.Share(Integer _, int _, BigDecimal share) ->
                    share == null ? "" : share.toPlainString();
            case Cell.Day(var day) -> day.toString();
            case Cell.Said(String words, Cell _) -> harmless(words);
            case Cell.Missing _ -> "";
        };
    }

    private static String unit(Cell cell) {
        return switch (cell) {
            case Cell.Text _, Cell.Said _ -> "text";
            case Cell.Count _ -> "number";
            case Cell.Amount(BigDecimal _, String unit) -> unit;
            case Cell.Percent _, Cell.Share _ -> "share";
            case Cell.Day _ -> "date";
            case Cell.Missing missing -> missing.code();
        };
    }

    /** A text behind an apostrophe, where a spreadsheet would take it for a formula. */
    private static String harmless(String text) {
        String plain = Plain.text(text);
        return Plain.looksLikeFormula(plain) ? "'" + plain : plain;
    }

    private void line(@Nullable String... fields) {
        out.append(
                Arrays.stream(Arrays.copyOf(fields, HEAD.size()))
                        .map(field -> field == null ? "" : quoted(field))
                        .collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String quoted(String field) {
        return field.matches("(?s).*[\",\\r\\n].*")
                ? '"' + field.replace("\"", "\"\"") + '"'
                : field;
    }
}
