package org.handslag.reporting.rendering;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a workbook look; all texts are marked as such, so that none becomes a formula.
 */
final class SheetStyles {
    private static final byte[] PALE = {(byte) 0xee, (byte) 0xf3, (byte) 0xf7};
    private static final byte[] MAIN = {0x14, 0x50, 0x7a};

    /** What a value is, with its number format. */
    enum Kind {
        TEXT("@", HorizontalAlignment.LEFT),
        MISSING("@", HorizontalAlignment.RIGHT),
        NUMBER("#,##0", HorizontalAlignment.RIGHT),
        DECIMAL("#,##0.00", HorizontalAlignment.RIGHT),
        PERCENT("0.0%", HorizontalAlignment.RIGHT),
        DAY("yyyy-mm-dd", HorizontalAlignment.LEFT);

        private final String format;
        private final HorizontalAlignment alignment;

        Kind(String format, HorizontalAlignment alignment) {
            this.format = format;
            this.alignment = alignment;
        }
    }

    private final XSSFWorkbook workbook;
    private final Map<Kind, CellStyle> rows = new EnumMap<>(Kind.class);
    private final Map<Kind, CellStyle> sums = new EnumMap<>(Kind.class);
    private final CellStyle title;
    private final CellStyle caption;
    private final CellStyle header;
    private final CellStyle text;

    SheetStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        for (Kind kind : Kind.values()) {
            rows.put(kind, style(kind));
            XSSFCellStyle sum = style(kind);
            sum.setFont(font(11, null));
            sum.setBorderTop(BorderStyle.THIN);
            sums.put(kind, sum);
        }
        title = words(font(16, new XSSFColor(MAIN)));
        caption = words(font(11, null));
        XSSFCellStyle heads = words(font(11, null));
        heads.setFillForegroundColor(new XSSFColor(PALE));
        heads.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        heads.setBorderBottom(BorderStyle.THIN);
        heads.setWrapText(true);
        header = heads;
        text = words(workbook.createFont());
    }

    CellStyle of(Kind kind, boolean sum) {
        return (sum ? sums : rows).get(kind);
    }

    CellStyle title() {
        return title;
    }

    CellStyle caption() {
        return caption;
    }

    CellStyle header() {
        return header;
    }

    CellStyle text() {
        return text;
    }

    private XSSFCellStyle style(Kind kind) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(kind.format));
        style.setAlignment(kind.alignment);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setQuotePrefixed(kind == Kind.TEXT || kind == Kind.MISSING);
        style.setWrapText(kind == Kind.TEXT);
        return style;
    }

    private XSSFCellStyle words(Font font) {
        XSSFCellStyle style = style(Kind.TEXT);
        style.setWrapText(false);
        style.setFont(font);
        return style;
    }

    private XSSFFont font(int points, @Nullable XSSFColor color) {
        XSSFFont font = workbook.createFont();
        font.setFontHeightInPoints((short) points);
        font.setBold(true);
        if (color != null) {
            font.setColor(color);
        }
        return font;
    }
}
