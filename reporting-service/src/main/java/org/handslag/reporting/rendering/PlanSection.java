package org.handslag.reporting.rendering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.PlanVersion;
import org.handslag.reporting.figures.report.Report;
import org.jspecify.annotations.Nullable;

/** Changes of the plan and its budget, and the decisions that are asked for. */
final class PlanSection {
    private PlanSection() {}

    static void changes(Html html, Report report, Texts texts) {
        if (report.planVersions().isEmpty()) {
            html.paragraph(texts.get("plan.none"));
        }
        var table =
                new Table(texts.get("plan.table"))
                        .number(texts.get("plan.version"))
                        .text(texts.get("plan.state"))
                        .text(texts.get("plan.proposed"))
                        .text(texts.get("plan.prepared"))
                        .text(texts.get("plan.decided"))
                        .text(texts.get("decisions.outcome"));
        for (PlanVersion one : report.planVersions()) {
            table.row(
                    Cell.count(one.version()),
                    Cell.text(texts.code("plan-state", SummarySection.code(one.state()))),
                    Cell.of(one.proposedOn()),
                    step(one.preparedOn(), one.preparedBy(), texts),
                    step(one.decidedOn(), one.decidedBy(), texts),
                    one.outcome() == null
                            ? Cell.Missing.NONE
                            : Cell.text(texts.code("decision", one.outcome())));
        }
        table.into(html);
        report.planVersions().forEach(one -> places(html, one, texts));
    }

    private static Cell step(@Nullable LocalDate on, @Nullable Words by, Texts texts) {
        return on == null || by == null
                ? Cell.of(on)
                : new Cell.Said(on + ", " + texts.in(by), Cell.of(on));
    }

    private static void places(Html html, PlanVersion version, Texts texts) {
        var table =
                new Table(
                                texts.get(
                                        "plan.changes",
                                        Map.of("version", texts.number(version.version()))))
                        .text(texts.get("plan.place"))
                        .text(texts.get("plan.before"))
                        .text(texts.get("plan.after"));
        for (PlanVersion.Change one : version.changes()) {
            table.row(
                    one.place() == null ? one.pointer() : one.place(),
                    Cell.of(one.before()),
                    Cell.of(one.after()));
        }
        table.into(html);
        if (version.more()) {
            html.paragraph(texts.get("plan.more"));
        }
    }

    /** Beside the writer's own words: what the plan still expects somebody to decide. */
    static void asked(Html html, Report report, Texts texts) {
        List<Report.DecisionFigure> open =
                report.decisions().stream()
                        .filter(one -> one.kind().equals("decision") && one.decidedOn() == null)
                        .toList();
        var table =
                new Table(texts.get("asked.table"))
                        .text(texts.get("decisions.decision"))
                        .text(texts.get("decisions.by"))
                        .text(texts.get("decisions.planned"));
        for (Report.DecisionFigure one : open) {
            table.row(
                    texts.in(one.title()),
                    one.by() == null ? Cell.Missing.NONE : Cell.text(texts.in(one.by())),
                    Cell.of(one.planned()));
        }
        for (PlanVersion one : report.planVersions()) {
            if (one.state() == PlanVersion.State.PROPOSED
                    || one.state() == PlanVersion.State.PREPARED) {
                table.row(
                        texts.get(
                                "plan.version-named",
                                Map.of("version", texts.number(one.version()))),
                        Cell.Missing.NONE,
                        Cell.Missing.NONE);
            }
        }
        table.into(html);
    }
}
