package org.handslag.reporting.rendering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.handslag.reporting.rendering.SheetStyles.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A table on a sheet. A column of shares takes up to four there: the words where there are some,
 * how many, of how many, and the share as their quotient.
 */
final class SheetTable {
    private final Table table;
    private final Texts texts;
    private final SheetStyles styles;
    private final int top;
    private final List<Slot> slots = new ArrayList<>();

    /** What of a cell stands in a column of the sheet. */
    private enum Part {
        ALL,
        WORDS,
        NUMERATOR,
        DENOMINATOR,
        SHARE
    }

    private record Slot(int column, Part part, String head) {}

    /**
     * A table from a row of the sheet on.
     *
     * @param top the caption's row, from 0
     */
    SheetTable(Table table, Texts texts, SheetStyles styles, int top) {
        this.table = table;
        this.texts = texts;
        this.styles = styles;
        this.top = top;
        List<Table.Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            slots(i, columns.get(i));
        }
    }

    private void slots(int column, Table.Column of) {
        List<Cell> cells = table.lines().stream().map(line -> line.get(column)).toList();
        boolean words = column > 0 && of.numeric() && cells.stream().anyMatch(SheetTable::isWords);
        List<Cell.Share> shares =
                cells.stream()
                        .map(SheetTable::value)
                        .filter(Cell.Share.class::isInstance)
                        .map(Cell.Share.class::cast)
                        .toList();
        if (words) {
            slots.add(new Slot(column, Part.WORDS, of.head()));
        }
        if (shares.isEmpty()) {
            String head = words ? of.head() + ": " + texts.get("number") : of.head();
            slots.add(new Slot(column, Part.ALL, head));
            return;
        }
        slots.add(new Slot(column, Part.NUMERATOR, of.head() + ": " + texts.get("number")));
        slots.add(new Slot(column, Part.DENOMINATOR, of.head() + ": " + texts.get("sheet.of")));
        if (shares.stream().anyMatch(share -> share.share() != null)) {
            slots.add(new Slot(column, Part.SHARE, of.head() + ": " + texts.get("sheet.share")));
        }
    }

    private static boolean isWords(Cell cell) {
        return cell instanceof Cell.Said || cell instanceof Cell.Text;
    }

    /** The row of the first row of values. */
    int firstRow() {
        return top + 2;
    }

    /** The row behind the last. */
    int end() {
        return firstRow() + table.lines().size();
    }

    void into(Sheet sheet) {
        Spreadsheet.text(sheet.createRow(top), 0, table.caption(), styles.caption());
        Row heads = sheet.createRow(top + 1);
        for (int i = 0; i < slots.size(); i++) {
            Spreadsheet.text(heads, i, slots.get(i).head(), styles.header());
        }
        int line = firstRow();
        for (List<Cell> cells : table.rows()) {
            row(sheet.createRow(line++), cells, false);
        }
        for (List<Cell> cells : table.sums()) {
            row(sheet.createRow(line++), cells, true);
        }
    }

    private void row(Row row, List<Cell> cells, boolean sum) {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            Cell cell = cells.get(slot.column());
            switch (slot.part()) {
                case ALL -> one(row, i, value(cell), sum);
                case WORDS -> words(row, i, texts.cell(cell), Kind.TEXT, sum);
                case NUMERATOR -> one(row, i, numerator(cell), sum);
                case DENOMINATOR -> one(row, i, denominator(cell), sum);
                case SHARE -> share(row, i, value(cell), sum);
            }
        }
    }

    private void one(Row row, int column, @Nullable Cell cell, boolean sum) {
        switch (cell) {
            case null -> blank(row, column, sum);
            case Cell.Count(int number) ->
                    number(row, column, BigDecimal.valueOf(number), Kind.NUMBER, sum);
            case Cell.Amount(BigDecimal amount, String _) ->
                    number(
                            row,
                            column,
                            amount,
                            amount.stripTrailingZeros().scale() > 0 ? Kind.DECIMAL : Kind.NUMBER,
                            sum);
            case Cell.Percent(BigDecimal share) -> number(row, column, share, Kind.PERCENT, sum);
            case Cell.Day(var day) -> {
                var at = row.createCell(column);
                at.setCellValue(day);
                at.setCellStyle(styles.of(Kind.DAY, sum));
            }
            case Cell.Text(String text) -> words(row, column, text, Kind.TEXT, sum);
            case Cell.Missing missing -> words(row, column, texts.cell(missing), Kind.MISSING, sum);
            case Cell.Share _, Cell.Said _ -> words(row, column, texts.cell(cell), Kind.TEXT, sum);
        }
    }

    private void words(Row row, int column, String text, Kind kind, boolean sum) {
        Spreadsheet.text(row, column, text, styles.of(kind, sum));
    }

    private void blank(Row row, int column, boolean sum) {
        row.createCell(column, CellType.BLANK).setCellStyle(styles.of(Kind.MISSING, sum));
    }

    private void number(Row row, int column, BigDecimal value, Kind kind, boolean sum) {
        var at = row.createCell(column);
        at.setCellStyle(styles.of(kind, sum));
        if (sum && value.compareTo(summed(column)) == 0 && !table.rows().isEmpty()) {
            at.setCellFormula(
                    "SUM("
                            + new CellRangeAddress(
                                            firstRow(),
                                            firstRow() + table.rows().size() - 1,
                                            column,
                                            column)
                                    .formatAsString()
                            + ")");
        } else {
            at.setCellValue(value.doubleValue());
        }
    }

    /** What the rows above come to in a column of the sheet. */
    private BigDecimal summed(int column) {
        Slot slot = slots.get(column);
        Function<Cell, @Nullable Cell> part =
                switch (slot.part()) {
                    case NUMERATOR -> SheetTable::numerator;
                    case DENOMINATOR -> SheetTable::denominator;
                    default -> SheetTable::value;
                };
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Cell> row : table.rows()) {
            switch (part.apply(row.get(slot.column()))) {
                case Cell.Count(int number) -> sum = sum.add(BigDecimal.valueOf(number));
                case Cell.Amount(BigDecimal amount, String _) -> sum = sum.add(amount);
                case null, default -> {}
            }
        }
        return sum;
    }

    private void share(Row row, int column, Cell cell, boolean sum) {
        if (cell instanceof Cell.Share(Integer _, int denominator, BigDecimal share)
                && share != null
                && denominator > 0) {
            var at = row.createCell(column);
            at.setCellStyle(styles.of(Kind.PERCENT, sum));
            at.setCellFormula(at(row, column - 2) + "/" + at(row, column - 1));
        } else {
            one(row, column, cell instanceof Cell.Percent ? cell : null, sum);
        }
    }

    private static String at(Row row, int column) {
        return new CellReference(row.getRowNum(), column).formatAsString();
    }

    private static Cell value(Cell cell) {
        return cell instanceof Cell.Said(String _, Cell value) ? value : cell;
    }

    private static @Nullable Cell numerator(Cell cell) {
        return switch (value(cell)) {
            case Cell.Share(Integer numerator, int _, BigDecimal _) -> Cell.count(numerator);
            case Cell.Count count -> count;
            case Cell.Missing missing -> missing;
            default -> null;
        };
    }

    private static @Nullable Cell denominator(Cell cell) {
        return value(cell) instanceof Cell.Share(Integer _, int denominator, BigDecimal _)
                ? Cell.count(denominator)
                : null;
    }
}
