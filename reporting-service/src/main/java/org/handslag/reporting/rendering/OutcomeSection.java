package org.handslag.reporting.rendering;

import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.report.OutcomeFigures;
import org.handslag.reporting.figures.report.OutcomeFigures.Split;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.figures.report.Results;

/** Placements, jobs and what else people reached. */
final class OutcomeSection {
    private OutcomeSection() {}

    static void write(Html html, Report report, Texts texts) {
        OutcomeFigures outcomes = report.outcomes();
        Results results = report.results();
        if (results != null) {
            kinds(html, results, texts);
        }
        placements(html, outcomes.placements(), texts);
        SupportSection.offers(html, report, texts);
        InternshipSection.internships(html, report, texts);
        InternshipSection.sisters(html, report, texts);
        employment(html, outcomes.employment(), texts);
        if (results != null && results.offers().jobs() > 0) {
            offers(html, results.offers(), texts);
        }
        VolumeSection.numbers(html, texts, "outcomes.others", "outcome", outcomes.others());
        html.element("h3", texts.get("outcomes.equality"));
        var table =
                new Table(texts.get("outcomes.by-gender"))
                        .text(texts.get("dimension.gender"))
                        .number(texts.get("volumes.admitted"))
                        .number(texts.get("outcomes.placed"))
                        .number(texts.get("outcomes.employed"))
                        .number(texts.get("volumes.completed"))
                        .number(texts.get("volumes.ended-early"));
        for (OutcomeFigures.ByGender one : outcomes.byGender()) {
            table.row(
                    texts.title(one.title(), "gender", one.key()),
                    Cell.count(one.admitted()),
                    Cell.count(one.placedThroughNetwork()),
                    Cell.count(one.employed()),
                    Cell.count(one.completed()),
                    Cell.count(one.endedEarly()));
        }
        table.into(html);
    }

    private static void kinds(Html html, Results results, Texts texts) {
        var table =
                new Table(texts.get("results.table"))
                        .text(texts.get("dimension.outcome"))
                        .number(texts.get("results.persons"))
                        .number(texts.get("results.number"))
                        .number(texts.get("results.offered"))
                        .number(texts.get("results.offered-persons"))
                        .numberIfAny(texts.get("results.from-sisters"));
        for (Results.Kind one : results.kinds()) {
            table.row(
                    texts.code("outcome", one.key()),
                    Cell.count(one.persons()),
                    Cell.count(one.number()),
                    Cell.count(one.offered()),
                    Cell.count(one.offeredPersons()),
                    Cell.count(one.fromSisters()));
        }
        table.into(html);
    }

    private static void offers(Html html, Results.Offers offers, Texts texts) {
        html.element("h3", texts.get("results.offers"));
        html.paragraph(
                texts.get(
                        "results.offers-text",
                        Map.of(
                                "persons", texts.number(offers.persons()),
                                "jobs", texts.number(offers.jobs()))));
        VolumeSection.numbers(html, texts, "results.by-percent", "percent", offers.byPercent());
        VolumeSection.numbers(html, texts, "results.by-term", "term", offers.byTerm());
        VolumeSection.numbers(html, texts, "results.by-subsidy", "subsidy", offers.bySubsidy());
        VolumeSection.numbers(
                html, texts, "results.by-relevance", "relevance", offers.byRelevance());
    }

    private static void placements(Html html, OutcomeFigures.Placements placements, Texts texts) {
        Map<String, String> months = Map.of("months", texts.number(placements.months()));
        html.element("h3", texts.get("outcomes.placements"));
        html.paragraph(texts.get("outcomes.placement-rule", months));
        Split people = placements.byPerson();
        var chart = new Chart(texts.get("outcomes.placement-chart"), List.of(texts.get("number")));
        bar(chart, texts.get("outcomes.through-network", months), people.throughNetwork(), texts);
        bar(chart, texts.get("outcomes.otherwise", months), people.otherwise(), texts);
        bar(chart, texts.get("outcomes.running", months), people.running(), texts);
        bar(chart, texts.get("outcomes.shorter", months), people.shorter(), texts);
        bar(chart, texts.get("outcomes.without"), placements.without(), texts);
        chart.into(html);
        new Table(texts.get("outcomes.placement-table"))
                .text(texts.get("outcomes.counted"))
                .number(texts.get("outcomes.through-network", months))
                .number(texts.get("outcomes.otherwise", months))
                .number(texts.get("outcomes.running", months))
                .number(texts.get("outcomes.shorter", months))
                .number(texts.get("outcomes.without"))
                .number(texts.get("total"))
                .row(
                        texts.get("outcomes.persons"),
                        Cell.count(people.throughNetwork()),
                        Cell.count(people.otherwise()),
                        Cell.count(people.running()),
                        Cell.count(people.shorter()),
                        Cell.count(placements.without()),
                        Cell.count(sum(people) + placements.without()))
                .row(
                        texts.get("outcomes.stays"),
                        Cell.count(placements.byStay().throughNetwork()),
                        Cell.count(placements.byStay().otherwise()),
                        Cell.count(placements.byStay().running()),
                        Cell.count(placements.byStay().shorter()),
                        Cell.Missing.NONE,
                        Cell.count(placements.stays()))
                .into(html);
    }

    private static void bar(Chart chart, String label, int number, Texts texts) {
        chart.row(label, new Chart.Bar(number, texts.number(number)));
    }

    private static int sum(Split split) {
        return split.throughNetwork() + split.otherwise() + split.running() + split.shorter();
    }

    private static void employment(Html html, OutcomeFigures.Employment jobs, Texts texts) {
        html.element("h3", texts.get("outcomes.employment"));
        html.paragraph(
                texts.get(
                        "outcomes.employment-text",
                        Map.of(
                                "persons", texts.number(jobs.persons()),
                                "jobs", texts.number(jobs.jobs()),
                                "offered", texts.number(jobs.offered()))));
        VolumeSection.numbers(html, texts, "outcomes.by-percent", "percent", jobs.byPercent());
        VolumeSection.numbers(html, texts, "outcomes.by-term", "term", jobs.byTerm());
        VolumeSection.numbers(html, texts, "outcomes.by-subsidy", "subsidy", jobs.bySubsidy());
        VolumeSection.numbers(
                html, texts, "outcomes.by-relevance", "relevance", jobs.byRelevance());
        VolumeSection.numbers(html, texts, "outcomes.by-way", "via", jobs.byWay());
    }
}
