package org.handslag.reporting.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Horizontal bars as SVG; the same numbers always stand in a table beside it. */
public final class Chart {
    private static final int BARS = 560;
    private static final int VALUES = 160;
    private static final int LABEL = 20;
    private static final int BAR = 16;
    private static final int GAP = 14;
    private static final int MAX_LABEL = 100;
    private static final List<String> COLOURS = List.of("#14507a", "#b8c7d3", "#8a2b0e");

    private final String title;
    private final List<String> series;
    private final List<Row> rows = new ArrayList<>();

    /**
     * An empty chart.
     *
     * @param series what the bars of a row are, e.g. planned and actual; at most three
     */
    public Chart(String title, List<String> series) {
        this.title = title;
        this.series = series;
    }

    /** A bar: how long, and what is written beside it. */
    public record Bar(double length, String value) {}

    private record Row(String label, List<Bar> bars) {}

    public Chart row(String label, Bar... bars) {
        rows.add(new Row(label, List.of(bars)));
        return this;
    }

    /** Writes it; nothing where it has no rows. */
    public void into(Html html) {
        if (rows.isEmpty()) {
            return;
        }
        double longest =
                rows.stream()
                        .flatMap(row -> row.bars().stream())
                        .mapToDouble(Bar::length)
                        .max()
                        .orElse(0);
        int rowHeight = LABEL + series.size() * BAR + GAP;
        int height = rows.size() * rowHeight + GAP;
        html.open("figure").element("figcaption", title);
        legend(html);
        String id = html.unique("chart");
        html.open(
                "svg",
                "viewBox",
                "0 0 %d %d".formatted(BARS + VALUES, height),
                "role",
                "img",
                "aria-labelledby",
                id + " " + id + "-text",
                "xmlns",
                "http://www.w3.org/2000/svg");
        html.element("title", title, "id", id);
        html.element("desc", html.texts().get("chart.beside"), "id", id + "-text");
        for (int i = 0; i < rows.size(); i++) {
            row(html, rows.get(i), GAP + i * rowHeight, longest);
        }
        html.close().close();
    }

    private void legend(Html html) {
        if (series.size() < 2) {
            return;
        }
        html.open("p", "class", "legend");
        for (int i = 0; i < series.size(); i++) {
            html.open("span", "class", "s" + i).element("i", "").text(series.get(i)).close();
        }
        html.close();
    }

    private void row(Html html, Row row, int top, double longest) {
        html.element("text", shorten(row.label()), "x", "0", "y", String.valueOf(top + LABEL - 6));
        for (int i = 0; i < row.bars().size(); i++) {
            Bar bar = row.bars().get(i);
            double width = longest <= 0 ? 0 : Math.max(0, bar.length()) / longest * BARS;
            int y = top + LABEL + i * BAR;
            html.empty(
                    "rect",
                    "fill",
                    COLOURS.get(i),
                    "x",
                    "0",
                    "y",
                    String.valueOf(y),
                    "width",
                    String.format(Locale.ROOT, "%.1f", width),
                    "height",
                    String.valueOf(BAR - 3));
            html.element(
                    "text",
                    bar.value(),
                    "x",
                    String.format(Locale.ROOT, "%.1f", width + 6),
                    "y",
                    String.valueOf(y + BAR - 5));
        }
    }

    private static String shorten(String label) {
        return label.length() <= MAX_LABEL ? label : label.substring(0, MAX_LABEL - 1) + "…";
    }
}
