package org.handslag.reporting.rendering;

import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.report.Budget;
import org.handslag.reporting.figures.report.Report;

/** Plan and cost, with what is printed beside what the lines give. */
final class EconomySection {
    private EconomySection() {}

    static void write(Html html, Report report, Texts texts) {
        Budget budget = report.budget();
        if (budget == null) {
            html.paragraph(texts.get("economy.none"));
            return;
        }
        html.paragraph(texts.get("economy.text", Map.of("currency", budget.currency())));
        disagreements(html, budget, texts);
        var chart =
                new Chart(
                        texts.get("economy.chart"),
                        List.of(texts.get("economy.actual"), texts.get("economy.planned")));
        for (Budget.Year year : budget.years()) {
            chart.row(
                    String.valueOf(year.year()),
                    new Chart.Bar(year.actual().doubleValue(), texts.amount(year.actual())),
                    new Chart.Bar(year.planned().doubleValue(), texts.amount(year.planned())));
        }
        chart.into(html);
        sums(html, budget, texts);
        budget.years().forEach(year -> year(html, year, budget.currency(), texts));
        lines(texts.get("economy.by-line"), budget.byLine(), budget.currency(), texts).into(html);
        ratios(html, report, budget.currency(), texts);
        if (!budget.outside().isEmpty()) {
            html.element("h3", texts.get("economy.outside"));
            html.list(budget.outside().stream().map(texts::in).toList());
        }
        if (!budget.missing().isEmpty()) {
            html.element("h3", texts.get("economy.missing"));
            html.list(budget.missing().stream().map(texts::in).toList());
        }
    }

    private static void disagreements(Html html, Budget budget, Texts texts) {
        if (budget.disagreements().isEmpty()) {
            return;
        }
        html.open("div", "class", "warn");
        for (Budget.Disagreement one : budget.disagreements()) {
            html.paragraph(
                    texts.get(
                            "economy.disagree." + one.about(),
                            Map.of(
                                    "year", one.year() == null ? "" : String.valueOf(one.year()),
                                    "computed", texts.amount(one.computed()),
                                    "stated", texts.amount(one.stated()),
                                    "difference", texts.amount(one.difference()))));
        }
        html.close();
    }

    private static void sums(Html html, Budget budget, Texts texts) {
        var table =
                new Table(texts.get("economy.years"))
                        .text(texts.get("economy.year"))
                        .number(texts.get("economy.planned"))
                        .number(texts.get("economy.stated"))
                        .number(texts.get("economy.difference"))
                        .number(texts.get("economy.actual"))
                        .number(texts.get("economy.remaining"))
                        .number(texts.get("economy.cumulative"))
                        .numberIfAny(texts.get("economy.period"));
        String currency = budget.currency();
        for (Budget.Year year : budget.years()) {
            table.row(
                    String.valueOf(year.year()),
                    Cell.amount(year.planned(), currency),
                    Cell.amount(year.stated(), currency),
                    Cell.amount(year.difference(), currency),
                    Cell.amount(year.actual(), currency),
                    Cell.amount(year.remaining(), currency),
                    Cell.amount(year.cumulative(), currency),
                    Cell.amount(year.period(), currency));
        }
        table.sum(
                        texts.get("total"),
                        Cell.amount(budget.planned(), currency),
                        Cell.amount(budget.stated(), currency),
                        Cell.amount(budget.difference(), currency),
                        Cell.amount(budget.actual(), currency),
                        Cell.amount(budget.remaining(), currency),
                        Cell.amount(budget.actual(), currency),
                        Cell.amount(budget.period(), currency))
                .sum(
                        texts.get("economy.stated-years"),
                        Cell.Missing.NONE,
                        Cell.amount(budget.statedYearsSum(), currency),
                        Cell.Missing.NONE,
                        Cell.Missing.NONE,
                        Cell.Missing.NONE,
                        Cell.Missing.NONE,
                        Cell.Missing.NONE)
                .into(html);
    }

    private static void year(Html html, Budget.Year year, String currency, Texts texts) {
        lines(
                        texts.get("economy.lines", Map.of("year", String.valueOf(year.year()))),
                        year.lines(),
                        currency,
                        texts)
                .sum(
                        texts.get("economy.sum"),
                        Cell.amount(year.planned(), currency),
                        Cell.amount(year.actual(), currency),
                        Cell.amount(year.remaining(), currency),
                        Cell.amount(year.period(), currency))
                .into(html);
    }

    private static Table lines(
            String caption, List<Budget.Line> lines, String currency, Texts texts) {
        var table =
                new Table(caption)
                        .text(texts.get("economy.line"))
                        .number(texts.get("economy.planned"))
                        .number(texts.get("economy.actual"))
                        .number(texts.get("economy.remaining"))
                        .numberIfAny(texts.get("economy.period"));
        for (Budget.Line line : lines) {
            table.row(
                    texts.in(line.title()),
                    Cell.amount(line.planned(), currency),
                    Cell.amount(line.actual(), currency),
                    Cell.amount(line.remaining(), currency),
                    Cell.amount(line.period(), currency));
        }
        return table;
    }

    private static void ratios(Html html, Report report, String currency, Texts texts) {
        var table =
                new Table(texts.get("economy.ratios"))
                        .text(texts.get("economy.per"))
                        .number(texts.get("economy.actual"))
                        .number(texts.get("number"))
                        .number(texts.get("economy.each"));
        for (Report.Ratio one : report.unitCosts()) {
            table.row(
                    texts.code("per", one.per()),
                    Cell.amount(one.total(), currency),
                    Cell.count(one.number()),
                    Cell.amount(one.amount(), currency));
        }
        table.into(html);
    }
}
