package org.handslag.reporting.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A document as a workbook (Office Open XML): its head on the first sheet, then a sheet for each
 * section. Numbers, shares, amounts and days are values with a format; sums and shares are
 * formulas, with what they come to; texts are never formulas.
 */
public final class Spreadsheet {
    private static final int WIDTH_OF_FIRST = 44;
    private static final int WIDTH_OF_OTHERS = 15;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final SheetStyles styles = new SheetStyles(workbook);
    private final Texts texts;

    private Spreadsheet(Texts texts) {
        this.texts = texts;
    }

    /** The file. */
    public static byte[] of(Document document) {
        var file = new Spreadsheet(new Texts(document.language()));
        try (XSSFWorkbook workbook = file.workbook;
                var out = new ByteArrayOutputStream()) {
            var about = workbook.getProperties().getCoreProperties();
            about.setTitle(document.title());
            about.setSubjectProperty(document.kind());
            about.setCreator("Handslag");
            file.head(document);
            document.parts().forEach(file::section);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head(Document document) {
        Sheet sheet = sheet(document.kind());
        text(sheet.createRow(0), 0, document.kind() + ": " + document.title(), styles.title());
        int line = 2;
        for (String warning : document.warnings()) {
            text(sheet.createRow(line++), 0, warning, styles.caption());
        }
        for (Document.Fact fact : document.facts()) {
            Row row = sheet.createRow(line++);
            text(row, 0, fact.name(), styles.caption());
            text(row, 1, fact.value(), styles.text());
        }
        Row row = sheet.createRow(line++);
        text(row, 0, texts.get("sheet.language"), styles.caption());
        text(row, 1, document.language(), styles.text());
        text(sheet.createRow(line + 1), 0, document.closing(), styles.text());
    }

    private void section(Document.Part part) {
        Sheet sheet = sheet(part.title());
        text(sheet.createRow(0), 0, part.title(), styles.title());
        int line = 2;
        int frozen = 1;
        for (Table table : part.tables()) {
            var block = new SheetTable(table, texts, styles, line);
            block.into(sheet);
            line = block.end() + 1;
            if (part.tables().size() == 1) {
                frozen = block.firstRow();
            }
        }
        for (String paragraph : part.paragraphs()) {
            text(sheet.createRow(line++), 0, paragraph, styles.text());
        }
        sheet.createFreezePane(1, frozen);
    }

    private Sheet sheet(String title) {
        String name = WorkbookUtil.createSafeSheetName(Plain.text(title));
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            String tail = " " + i;
            name =
                    WorkbookUtil.createSafeSheetName(
                            name.substring(0, Math.min(name.length(), 31 - tail.length())) + tail);
        }
        Sheet sheet = workbook.createSheet(name);
        sheet.setDefaultColumnWidth(WIDTH_OF_OTHERS);
        sheet.setColumnWidth(0, WIDTH_OF_FIRST * 256);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return sheet;
    }

    /** A text, which stays one when somebody edits its cell. */
    static Cell text(Row row, int column, String text, CellStyle style) {
        String plain = Plain.text(text);
        Cell cell = row.createCell(column);
        cell.setCellValue(
                plain.substring(
                        0,
                        Math.min(plain.length(), SpreadsheetVersion.EXCEL2007.getMaxTextLength())));
        cell.setCellStyle(style);
        return cell;
    }
}
