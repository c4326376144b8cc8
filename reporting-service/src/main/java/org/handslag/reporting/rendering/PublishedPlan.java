package org.handslag.reporting.rendering;

import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.Budget;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.publishing.edition.PublishedReport;

/**
 * What a published edition says of money, activities and decisions: nothing of it counts people.
 */
final class PublishedPlan {
    private PublishedPlan() {}

    static void economy(Html html, PublishedReport report, Texts texts) {
        Budget budget = report.budget();
        if (budget == null) {
            html.paragraph(texts.get("economy.none"));
            return;
        }
        String currency = budget.currency();
        var years =
                new Table(texts.get("economy.years"))
                        .text(texts.get("economy.year"))
                        .number(texts.get("economy.planned"))
                        .number(texts.get("economy.stated"))
                        .number(texts.get("economy.actual"))
                        .number(texts.get("economy.remaining"));
        for (Budget.Year year : budget.years()) {
            years.row(
                    String.valueOf(year.year()),
                    Cell.amount(year.planned(), currency),
                    Cell.amount(year.stated(), currency),
                    Cell.amount(year.actual(), currency),
                    Cell.amount(year.remaining(), currency));
        }
        years.sum(
                        texts.get("total"),
                        Cell.amount(budget.planned(), currency),
                        Cell.amount(budget.stated(), currency),
                        Cell.amount(budget.actual(), currency),
                        Cell.amount(budget.remaining(), currency))
                .into(html);
        var each =
                new Table(texts.get("economy.ratios"))
                        .text(texts.get("economy.per"))
                        .number(texts.get("economy.actual"))
                        .number(texts.get("economy.each"));
        for (PublishedReport.UnitCost one : report.unitCosts()) {
            each.row(
                    texts.code("per", one.per()),
                    Cell.amount(one.total(), currency),
                    one.amount() == null
                            ? Cell.Missing.HIDDEN
                            : Cell.amount(one.amount(), currency));
        }
        each.into(html);
    }

    static void activities(Html html, PublishedReport report, Texts texts) {
        if (report.activities().isEmpty()) {
            html.paragraph(texts.get("activities.none"));
        }
        var table =
                new Table(texts.get("activities.table"))
                        .number(texts.get("activities.row"))
                        .text(texts.get("activities.title"))
                        .text(texts.get("activities.actual"))
                        .text(texts.get("activities.state"));
        for (Report.ActivityFigure one : report.activities()) {
            Report.ActualSpan actual = one.actual();
            table.row(
                    Cell.count(one.row()),
                    Cell.text(texts.in(one.title())),
                    actual == null ? Cell.Missing.NONE : texts.days(actual.from(), actual.to()),
                    Cell.text(texts.code("activity", SummarySection.code(one.state()))));
        }
        table.into(html);
    }

    static void decisions(Html html, PublishedReport report, Texts texts) {
        if (report.decisions().isEmpty()) {
            html.paragraph(texts.get("decisions.none"));
        }
        var table =
                new Table(texts.get("decisions.table"))
                        .text(texts.get("decisions.decision"))
                        .text(texts.get("decisions.by"))
                        .text(texts.get("decisions.actual"));
        for (Report.DecisionFigure one : report.decisions()) {
            Words by = one.by();
            table.row(
                    texts.in(one.title()),
                    by == null ? Cell.Missing.NONE : Cell.text(texts.in(by)),
                    Cell.of(one.decidedOn()));
        }
        table.into(html);
    }

    static void conflicts(Html html, PublishedReport report, Texts texts) {
        if (report.statedConflicts().isEmpty()) {
            html.paragraph(texts.get("conflicts.none"));
            return;
        }
        html.paragraph(texts.get("conflicts.text"));
        html.list(
                report.statedConflicts().stream()
                        .map(
                                one ->
                                        texts.in(one.text())
                                                + " ["
                                                + String.join(" / ", one.values())
                                                + "]")
                        .toList());
    }
}
