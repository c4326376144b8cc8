package org.handslag.reporting.rendering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.report.Budget;
import org.handslag.reporting.figures.report.Deviations;
import org.handslag.reporting.figures.report.PlanVersion;
import org.handslag.reporting.figures.report.Report;
import org.jspecify.annotations.Nullable;

/** What is dated after the day of the report before. */
final class NewsSection {
    private final LocalDate since;
    private final Texts texts;
    private final List<News> news = new ArrayList<>();

    private record News(LocalDate on, String kind, String what) {}

    private NewsSection(LocalDate since, Texts texts) {
        this.since = since;
        this.texts = texts;
    }

    static void write(Html html, Report report, Texts texts) {
        Report.Since since = report.since();
        if (since == null) {
            html.paragraph(texts.get("news.first"));
            return;
        }
        html.paragraph(texts.get("news.text", Map.of("day", since.asOf().toString())));
        Budget budget = report.budget();
        if (budget != null && budget.period() != null) {
            html.paragraph(
                    texts.get(
                            "news.spent",
                            Map.of(
                                    "amount", texts.amount(budget.period()),
                                    "currency", budget.currency())));
        }
        new NewsSection(since.asOf(), texts).of(report).into(html);
    }

    private NewsSection of(Report report) {
        for (Report.DecisionFigure one : report.decisions()) {
            add(
                    one.decidedOn(),
                    "decision",
                    texts.in(one.title()) + ", " + texts.code("decision", one.outcome()));
        }
        for (Report.ActivityFigure one : report.activities()) {
            Report.ActualSpan actual = one.actual();
            if (actual != null) {
                add(actual.from(), "begun", one.row() + " " + texts.in(one.title()));
                add(actual.to(), "done", one.row() + " " + texts.in(one.title()));
            }
        }
        for (PlanVersion one : report.planVersions()) {
            String name =
                    texts.get("plan.version-named", Map.of("version", texts.number(one.version())));
            add(one.proposedOn(), "plan-proposed", name);
            add(one.preparedOn(), "plan-prepared", name);
            add(
                    one.decidedOn(),
                    "plan-decided",
                    name + ", " + texts.code("decision", one.outcome()));
        }
        for (Deviations.Recorded one : report.deviations().recorded()) {
            add(one.on(), one.kind(), one.text());
            Deviations.Assessed assessed = one.assessed();
            if (assessed != null) {
                add(
                        assessed.on(),
                        "assessed",
                        one.text() + " (" + RiskSection.level(assessed, texts) + ")");
            }
            Deviations.Closed closed = one.closed();
            if (closed != null) {
                add(closed.on(), "closed", one.text() + " – " + closed.text());
            }
        }
        return this;
    }

    private void add(@Nullable LocalDate on, String kind, String what) {
        if (on != null && on.isAfter(since)) {
            news.add(new News(on, kind, what));
        }
    }

    private void into(Html html) {
        if (news.isEmpty()) {
            html.paragraph(texts.get("news.none"));
        }
        var table =
                new Table(texts.get("news.table"))
                        .text(texts.get("news.on"))
                        .text(texts.get("news.kind"))
                        .text(texts.get("news.what"));
        news.stream()
                .sorted(Comparator.comparing(News::on))
                .forEach(
                        one ->
                                table.row(
                                        Cell.of(one.on()),
                                        Cell.text(texts.get("news.kind." + one.kind())),
                                        Cell.text(one.what())));
        table.into(html);
    }
}
