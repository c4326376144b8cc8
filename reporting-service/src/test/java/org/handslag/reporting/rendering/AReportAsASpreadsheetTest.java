package org.handslag.reporting.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AReportAsASpreadsheetTest {
    private static final byte[] FILE = Spreadsheet.of(SampleReports.frozen("sv"));

    private static XSSFWorkbook workbook() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(FILE));
    }

    private static List<Cell> cells(XSSFWorkbook workbook) {
        return StreamSupport.stream(workbook.spliterator(), false)
                .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .toList();
    }

    /** The row whose first cell has this text, the first below the caption. */
    private static Row row(Sheet sheet, String caption, String first) {
        boolean below = false;
        for (Row row : sheet) {
            Cell head = row.getCell(0);
            String text = head == null ? "" : head.toString();
            below = below || text.equals(caption);
            if (below && text.equals(first)) {
                return row;
            }
        }
        throw new AssertionError("no " + first + " below " + caption);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "nb", "en"})
    void theHeadAndEverySectionHaveASheet(String language) throws IOException {
        Document document = SampleReports.frozen(language);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(Spreadsheet.of(document)))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(document.parts().size() + 1);
            assertThat(workbook.getProperties().getCoreProperties().getTitle())
                    .isEqualTo(document.title());
            List<String> head =
                    StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                            .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                            .map(Cell::getStringCellValue)
                            .toList();
            assertThat(head)
                    .contains("2018-04-30", language)
                    .anyMatch(text -> text.contains("0".repeat(64)));
            for (Sheet sheet : workbook) {
                assertThat(sheet.getSheetName()).hasSizeBetween(1, 31);
            }
            assertThat(workbook.getSheetAt(2).getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @Test
    void everyFormulaComesToWhatIsKeptBesideIt() throws IOException {
        try (XSSFWorkbook workbook = workbook()) {
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            List<Cell> formulas =
                    cells(workbook).stream()
                            .filter(cell -> cell.getCellType() == CellType.FORMULA)
                            .toList();
            assertThat(formulas).hasSizeGreaterThan(40);
            for (Cell formula : formulas) {
                double kept = formula.getNumericCellValue();
                assertThat(evaluator.evaluate(formula).getNumberValue())
                        .as(formula.getAddress() + " " + formula.getCellFormula())
                        .isEqualTo(kept);
            }
        }
    }

    @Test
    void sumsAreFormulasWhereTheRowsGiveThemAndElsewhereAsStated() throws IOException {
        try (XSSFWorkbook workbook = workbook()) {
            Sheet economy = workbook.getSheet("Ekonomi");
            Row total = row(economy, "Plan och utfall per år", "Totalt");
            assertThat(total.getCell(1).getCellFormula()).startsWith("SUM(B");
            assertThat(total.getCell(1).getNumericCellValue()).isEqualTo(531_100);
            assertThat(total.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(total.getCell(2).getNumericCellValue()).isEqualTo(531_100);
            Row years = row(economy, "Plan och utfall per år", "Summan av de angivna åren");
            assertThat(years.getCell(2).getCellFormula()).startsWith("SUM(C");
            assertThat(years.getCell(2).getNumericCellValue()).isEqualTo(534_100);
            assertThat(row(economy, "2016, rad för rad", "Resor").getCell(2).getNumericCellValue())
                    .isEqualTo(2_000.50);
        }
    }

    @Test
    void sharesAreQuotientsAndDaysAreDays() throws IOException {
        try (XSSFWorkbook workbook = workbook()) {
            List<Cell> cells = cells(workbook);
            assertThat(cells)
                    .filteredOn(cell -> cell.getCellStyle().getDataFormatString().equals("0.0%"))
                    .filteredOn(cell -> cell.getCellType() == CellType.FORMULA)
                    .isNotEmpty()
                    .allSatisfy(
                            cell -> {
                                assertThat(cell.getCellFormula()).matches("[A-Z]+\\d+/[A-Z]+\\d+");
                                assertThat(cell.getNumericCellValue()).isBetween(0.0, 1.0);
                            });
            assertThat(cells)
                    .filteredOn(
                            cell ->
                                    cell.getCellType() == CellType.NUMERIC
                                            && DateUtil.isCellDateFormatted(cell))
                    .extracting(Cell::getLocalDateTimeCellValue)
                    .contains(LocalDateTime.of(2015, 11, 30, 0, 0));
        }
    }

    @Test
    void whatPeopleWroteIsNeverCalculated() throws IOException {
        try (XSSFWorkbook workbook = workbook()) {
            List<Cell> written =
                    cells(workbook).stream()
                            .filter(cell -> cell.getCellType() == CellType.STRING)
                            .filter(cell -> Plain.looksLikeFormula(cell.getStringCellValue()))
                            .toList();
            assertThat(written)
                    .extracting(Cell::getStringCellValue)
                    .contains(SampleReports.FORMULA);
            assertThat(written)
                    .allMatch(cell -> cell.getCellStyle().getQuotePrefixed())
                    .allMatch(cell -> cell.getHyperlink() == null);
            assertThat(cells(workbook))
                    .filteredOn(cell -> cell.getCellType() == CellType.FORMULA)
                    .extracting(Cell::getCellFormula)
                    .allMatch(
                            formula ->
                                    formula.matches("SUM\\([A-Z]+\\d+:[A-Z]+\\d+\\)")
                                            || formula.matches("SUM\\([A-Z]+\\d+\\)")
                                            || formula.matches("[A-Z]+\\d+/[A-Z]+\\d+"));
        }
    }

    @Test
    void aPlanThatSaysLittleHasAWorkbookToo() throws IOException {
        byte[] file = Spreadsheet.of(ReportPage.preview(SampleReports.sparse(), "nb"));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getNumberOfSheets()).isGreaterThan(5);
        }
    }

    @Test
    void anotherProgramOpensItWhereThereIsOne(@TempDir Path folder) throws Exception {
        List<String> programs = List.of("/usr/bin/soffice", "/usr/local/bin/soffice");
        String program =
                programs.stream()
                        .filter(one -> Files.isExecutable(Path.of(one)))
                        .findFirst()
                        .orElse(null);
        Assumptions.assumeTrue(program != null, "LibreOffice is not there: " + programs);
        Path file = Files.write(folder.resolve("report.xlsx"), FILE);
        var command = new ArrayList<String>();
        Stream.of(
                        Objects.requireNonNull(program),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .forEach(command::add);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("report.pdf")).isNotEmptyFile();
    }
}
