package org.handslag.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ACsvTableTest {
    @Test
    void isReadAsSpreadsheetsWriteIt() {
        CsvTable table =
                CsvTable.read(
                        "\uFEFFname;address;gender\r\n"
                                + "\"Öberg; Ann\";\"Storgatan 1\nLund\";woman\r\n"
                                + "\r\n"
                                + "Said \"Bo\" Nord;\"the \"\"old\"\" mill\";\r\n");

        assertThat(table.columns()).containsExactly("name", "address", "gender");
        assertThat(table.rows())
                .containsExactly(
                        Map.of(
                                "name",
                                "Öberg; Ann",
                                "address",
                                "Storgatan 1\nLund",
                                "gender",
                                "woman"),
                        Map.of("name", "Said \"Bo\" Nord", "address", "the \"old\" mill"));
        assertThat(table.uneven()).isEmpty();
    }

    @Test
    void isSeparatedByWhatItsFirstRowHasMostOf() {
        assertThat(CsvTable.read("a,b\n1,2;3").rows().getFirst())
                .isEqualTo(Map.of("a", "1", "b", "2;3"));
        assertThat(CsvTable.read("a\tb,c\td\n1\t2\t3").rows().getFirst())
                .isEqualTo(Map.of("a", "1", "b,c", "2", "d", "3"));
    }

    @Test
    void isSeparatedByWhatTheSpreadsheetSaysBeforeIt() {
        CsvTable table = CsvTable.read("\uFEFFsep=;\r\na,b;c\r\n1;2\r\n");

        assertThat(table.columns()).containsExactly("a,b", "c");
        assertThat(table.rows()).containsExactly(Map.of("a,b", "1", "c", "2"));
    }

    @Test
    void saysWhetherAQuotationMarkHasNoEnd() {
        assertThat(CsvTable.read("a,b\n1,\"2\n3,4\n").unclosed()).isTrue();
        assertThat(CsvTable.read("a,b\n1,\"2\n3\",4\n").unclosed()).isFalse();
    }

    @Test
    void saysWhichRowsHaveMoreValuesThanColumns() {
        assertThat(CsvTable.read("a,b\n1,2\n1,2,3\n").uneven()).containsExactly(2);
        assertThat(CsvTable.read("").rows()).isEmpty();
        assertThat(CsvTable.read("a,b").rows()).isEmpty();
    }
}
