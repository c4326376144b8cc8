package org.handslag.reporting.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AReportAsCsvTest {
    private static String text(Document document) {
        return new String(Csv.of(document), StandardCharsets.UTF_8);
    }

    /** Reads RFC 4180: quotes, doubled quotes, lines that end in CR LF. */
    private static List<List<String>> records(String text) {
        var records = new ArrayList<List<String>>();
        var record = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                record.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    records.add(List.copyOf(record));
                    record.clear();
                }
            } else if (quoted || c != '\r') {
                field.append(c);
            }
        }
        assertThat(record).isEmpty();
        return records;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "nb", "en"})
    void everyLineHasNineFieldsBehindAByteOrderMark(String language) {
        String text = text(SampleReports.frozen(language));
        assertThat(text)
                .startsWith(
                        "\ufeffsection,table,row,column,value,unit,numerator,denominator,printed\r\n");
        List<List<String>> records = records(text);
        assertThat(records).hasSizeGreaterThan(500).allMatch(record -> record.size() == 9);
    }

    @Test
    void valuesAreAPrograms() {
        List<List<String>> records = records(text(SampleReports.frozen("sv")));
        assertThat(records)
                .contains(
                        List.of(
                                "Ekonomi",
                                "Plan och utfall per år",
                                "2017",
                                "Skillnad",
                                "-3000",
                                "SEK",
                                "",
                                "",
                                "−3\u00a0000"))
                .contains(
                        List.of(
                                "Mål",
                                "Målen",
                                "60 % får en praktikplats på minst 3 månader genom mentornas nätverk"
                                        .replace("mentornas", "mentorernas"),
                                "Målnivå",
                                "0.6",
                                "share",
                                "",
                                "",
                                "60\u00a0%"));
        assertThat(records)
                .filteredOn(record -> record.get(5).equals("share") && !record.get(6).isEmpty())
                .isNotEmpty()
                .allMatch(
                        record ->
                                Integer.parseInt(record.get(6)) <= Integer.parseInt(record.get(7)));
    }

    @Test
    void whatPeopleWroteIsNeverCalculated() {
        assertThat(records(text(SampleReports.frozen("en"))))
                .anyMatch(record -> record.contains("'" + SampleReports.FORMULA))
                .anyMatch(record -> record.contains(SampleReports.EVIL))
                .allSatisfy(
                        record ->
                                assertThat(record)
                                        .noneMatch(
                                                field ->
                                                        Plain.looksLikeFormula(field)
                                                                && !field.matches(
                                                                        "-\\d+(\\.\\d+)?")));
    }

    @Test
    void aPlanThatSaysLittleHasALongTableToo() {
        assertThat(records(text(ReportPage.preview(SampleReports.sparse(), "nb"))))
                .hasSizeGreaterThan(20);
    }
}
