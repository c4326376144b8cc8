package org.handslag.reporting.rendering;

import java.util.List;
import java.util.stream.Collectors;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.Report;

/** The activity plan and the decisions. */
final class TimetableSection {
    private TimetableSection() {}

    static void activities(Html html, Report report, Texts texts) {
        activities(html, report.activities(), texts);
    }

    static void activities(Html html, List<Report.ActivityFigure> activities, Texts texts) {
        if (activities.isEmpty()) {
            html.paragraph(texts.get("activities.none"));
        }
        var table =
                new Table(texts.get("activities.table"))
                        .number(texts.get("activities.row"))
                        .text(texts.get("activities.title"))
                        .text(texts.get("activities.planned"))
                        .text(texts.get("activities.actual"))
                        .text(texts.get("activities.responsible"))
                        .text(texts.get("activities.state"));
        for (Report.ActivityFigure one : activities) {
            Report.ActualSpan actual = one.actual();
            table.row(
                    Cell.count(one.row()),
                    Cell.text(texts.in(one.title())),
                    planned(one, texts),
                    actual == null ? Cell.Missing.NONE : texts.days(actual.from(), actual.to()),
                    one.responsible().isEmpty()
                            ? Cell.Missing.NONE
                            : Cell.text(texts.in(one.responsible())),
                    Cell.text(
                            texts.code("activity", SummarySection.code(one.state()))
                                    + (one.late() ? ", " + texts.get("activities.late") : "")));
        }
        table.into(html);
    }

    private static Cell planned(Report.ActivityFigure one, Texts texts) {
        Words stated = one.stated();
        if (stated != null) {
            return Cell.text(texts.in(stated));
        }
        List<Report.PlannedSpan> spans = one.planned();
        return spans.isEmpty()
                ? Cell.Missing.NONE
                : Cell.text(
                        spans.stream()
                                .map(span -> texts.span(span.from(), span.to()) + note(span, texts))
                                .collect(Collectors.joining("; ")));
    }

    private static String note(Report.PlannedSpan span, Texts texts) {
        Words note = span.note();
        return note == null ? "" : " (" + texts.in(note) + ")";
    }

    static void decisions(Html html, Report report, Texts texts) {
        decisions(html, report.decisions(), texts);
    }

    static void decisions(Html html, List<Report.DecisionFigure> decisions, Texts texts) {
        if (decisions.isEmpty()) {
            html.paragraph(texts.get("decisions.none"));
        }
        var table =
                new Table(texts.get("decisions.table"))
                        .text(texts.get("decisions.decision"))
                        .text(texts.get("decisions.by"))
                        .text(texts.get("decisions.planned"))
                        .text(texts.get("decisions.actual"))
                        .text(texts.get("decisions.outcome"));
        for (Report.DecisionFigure one : decisions) {
            Words by = one.by();
            table.row(
                    texts.in(one.title()),
                    by == null ? Cell.Missing.NONE : Cell.text(texts.in(by)),
                    Cell.of(one.planned()),
                    Cell.of(one.decidedOn()),
                    outcome(one, texts));
        }
        table.into(html);
    }

    private static Cell outcome(Report.DecisionFigure one, Texts texts) {
        if (!one.late()) {
            return one.outcome() == null
                    ? Cell.Missing.NONE
                    : Cell.text(texts.code("decision", one.outcome()));
        }
        String late = texts.get("activities.late");
        return Cell.text(
                one.outcome() == null ? late : texts.code("decision", one.outcome()) + ", " + late);
    }
}
