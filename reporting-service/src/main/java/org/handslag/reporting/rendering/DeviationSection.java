package org.handslag.reporting.rendering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.report.Deviations;
import org.handslag.reporting.figures.report.Report;

/** What went otherwise, what the plan contradicts itself in, and how the figures were counted. */
final class DeviationSection {
    /** What stands here; risks and lessons have sections of their own. */
    private static final List<String> KINDS = List.of("deviation", "change");

    private DeviationSection() {}

    static void write(Html html, Report report, Texts texts) {
        Deviations deviations = report.deviations();
        html.element("h3", texts.get("deviations.computed"));
        if (deviations.computed().isEmpty()) {
            html.paragraph(texts.get("deviations.none"));
        }
        html.list(deviations.computed().stream().map(one -> computed(one, texts)).toList());
        for (String kind : KINDS) {
            recorded(html, kind, RiskSection.of(report, one -> one.kind().equals(kind)), texts);
        }
        RiskSection.closed(html, RiskSection.of(report, one -> KINDS.contains(one.kind())), texts);
    }

    private static String computed(Deviations.Computed one, Texts texts) {
        Map<String, String> values = new HashMap<>(one.values());
        values.put("about", texts.in(one.about()));
        return texts.get("deviation." + one.code(), values);
    }

    /** Those of one kind, as they came. */
    static void recorded(Html html, String kind, List<Deviations.Recorded> recorded, Texts texts) {
        var table =
                new Table(texts.get("deviations." + kind))
                        .text(texts.get("deviations.on"))
                        .text(texts.get("deviations.text"))
                        .number(texts.get("activities.row"))
                        .text(texts.get("deviations.decided-by"));
        recorded.forEach(
                one ->
                        table.row(
                                Cell.of(one.on()),
                                Cell.text(one.text()),
                                Cell.count(one.activity()),
                                Cell.of(one.decidedBy())));
        table.into(html);
    }

    static void conflicts(Html html, Report report, Texts texts) {
        statedFigures(html, report, texts);
        conflicts(html, report.statedConflicts(), texts);
    }

    static void conflicts(Html html, List<Report.StatedConflict> conflicts, Texts texts) {
        if (conflicts.isEmpty()) {
            html.paragraph(texts.get("conflicts.none"));
            return;
        }
        html.paragraph(texts.get("conflicts.text"));
        html.open("div", "class", "warn");
        conflicts.forEach(
                one ->
                        html.paragraph(
                                texts.in(one.text())
                                        + " ["
                                        + String.join(" / ", one.values())
                                        + "]"));
        html.close();
    }

    /** What the document states, beside what its parts come to. */
    private static void statedFigures(Html html, Report report, Texts texts) {
        for (Report.StatedFigure one : report.statedFigures()) {
            var table =
                    new Table(texts.in(one.title()))
                            .text(texts.get("stated-figure.part"))
                            .number(texts.get("stated-figure.number"));
            one.parts()
                    .forEach(part -> table.row(texts.in(part.title()), Cell.count(part.number())));
            table.row(texts.get("stated-figure.sum"), Cell.count(one.sum()));
            table.row(texts.get("stated-figure.stated"), Cell.count(one.stated())).into(html);
            if (one.difference() != 0) {
                html.open("div", "class", "warn")
                        .paragraph(
                                texts.get(
                                        "stated-figure.differs",
                                        Map.of(
                                                "sum", texts.number(one.sum()),
                                                "stated", texts.number(one.stated()))))
                        .close();
            }
        }
    }

    static void notes(Html html, Report report, Texts texts) {
        html.list(
                report.dataNotes().stream()
                        .map(note -> texts.get("note." + note.code(), note.values()))
                        .toList());
    }
}
