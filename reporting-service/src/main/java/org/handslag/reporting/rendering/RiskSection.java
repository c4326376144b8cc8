package org.handslag.reporting.rendering;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.handslag.reporting.figures.report.Deviations;
import org.handslag.reporting.figures.report.Report;

/** Risks, the greatest first, and what was learnt. */
final class RiskSection {
    private RiskSection() {}

    static void risks(Html html, Report report, Texts texts) {
        List<Deviations.Recorded> open =
                of(report, one -> one.kind().equals("risk") && one.closed() == null);
        html.paragraph(texts.get(open.isEmpty() ? "risks.none" : "risks.text"));
        var table =
                new Table(texts.get("risks.table"))
                        .text(texts.get("deviations.text"))
                        .text(texts.get("deviations.on"))
                        .number(texts.get("risks.likelihood"))
                        .number(texts.get("risks.consequence"))
                        .text(texts.get("risks.severity"))
                        .text(texts.get("risks.measure"))
                        .text(texts.get("risks.responsible"))
                        .number(texts.get("activities.row"));
        open.stream()
                .sorted(Comparator.comparingInt(one -> -severity(one)))
                .forEach(one -> risk(table, one, texts));
        table.into(html);
        closed(html, of(report, one -> one.kind().equals("risk")), texts);
    }

    private static void risk(Table table, Deviations.Recorded one, Texts texts) {
        Deviations.Assessed assessed = one.assessed();
        if (assessed == null) {
            table.row(
                    one.text(),
                    Cell.of(one.on()),
                    Cell.Missing.NONE,
                    Cell.Missing.NONE,
                    Cell.text(texts.get("risks.not-assessed")),
                    Cell.Missing.NONE,
                    Cell.Missing.NONE,
                    Cell.count(one.activity()));
            return;
        }
        table.row(
                one.text(),
                Cell.of(one.on()),
                Cell.count(assessed.likelihood()),
                Cell.count(assessed.consequence()),
                new Cell.Said(
                        level(assessed, texts) + " (" + assessed.on() + ")",
                        Cell.count(assessed.severity())),
                Cell.of(assessed.measure()),
                Cell.of(assessed.responsible()),
                Cell.count(one.activity()));
    }

    /** Of a risk that nobody has assessed it is not known: it stands last. */
    private static int severity(Deviations.Recorded one) {
        Deviations.Assessed assessed = one.assessed();
        return assessed == null ? 0 : assessed.severity();
    }

    /** How severe, e.g. {@code 16, high}. */
    static String level(Deviations.Assessed assessed, Texts texts) {
        return texts.number(assessed.severity())
                + ", "
                + texts.code("level", SummarySection.code(assessed.level()));
    }

    static void lessons(Html html, Report report, Texts texts) {
        List<Deviations.Recorded> lessons = of(report, one -> one.kind().equals("lesson"));
        if (lessons.isEmpty()) {
            html.paragraph(texts.get("lessons.none"));
        }
        DeviationSection.recorded(html, "lesson", lessons, texts);
    }

    /** Those of these that are over, and how. */
    static void closed(Html html, List<Deviations.Recorded> of, Texts texts) {
        var table =
                new Table(texts.get("deviations.closed"))
                        .text(texts.get("deviations.text"))
                        .text(texts.get("deviations.closed-on"))
                        .text(texts.get("deviations.closing"));
        for (Deviations.Recorded one : of) {
            Deviations.Closed closed = one.closed();
            if (closed != null) {
                table.row(one.text(), Cell.of(closed.on()), Cell.text(closed.text()));
            }
        }
        table.into(html);
    }

    static List<Deviations.Recorded> of(Report report, Predicate<Deviations.Recorded> which) {
        return report.deviations().recorded().stream().filter(which).toList();
    }
}
