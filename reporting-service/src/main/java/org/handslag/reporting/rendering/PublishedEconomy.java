package org.handslag.reporting.rendering;

import org.handslag.reporting.figures.report.Budget;
import org.handslag.reporting.publishing.edition.PublishedReport;

/**
 * What a published edition says of money: sums count nobody, costs per person are shown where the
 * number of persons is.
 */
final class PublishedEconomy {
    private PublishedEconomy() {}

    static void write(Html html, PublishedReport report, Texts texts) {
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
}
