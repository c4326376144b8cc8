package org.handslag.reporting.rendering;

import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.Firms;
import org.handslag.reporting.figures.report.Volumes;

/** Mentors and the organisations they come from: parts of the volumes' section. */
final class MentorSection {
    private MentorSection() {}

    static void mentors(Html html, Volumes.Mentors mentors, Texts texts) {
        html.element("h3", texts.get("volumes.mentors"));
        var chart =
                new Chart(
                        texts.get("volumes.mentors-chart"),
                        List.of(texts.get("volumes.active"), texts.get("volumes.planned")));
        for (Volumes.Recruited one : mentors.byMunicipality()) {
            int planned = one.planned() == null ? 0 : one.planned();
            chart.row(
                    texts.title(one.title(), "municipality", one.key()),
                    new Chart.Bar(one.active(), texts.number(one.active())),
                    new Chart.Bar(
                            planned, texts.cell(texts.planned(one.planned(), one.plannedRange()))));
        }
        chart.into(html);
        recruited(html, texts, "municipality", mentors.byMunicipality(), mentors.total());
        recruited(html, texts, "channel", mentors.byChannel(), mentors.total());
        // A blueprint may list many industries: those without a mentor are in the JSON.
        recruited(
                html,
                texts,
                "industry",
                mentors.byIndustry().stream().filter(one -> one.recruited() > 0).toList(),
                mentors.total());
        recruited(html, texts, "gender", mentors.byGender(), mentors.total());
        var load =
                new Table(texts.get("volumes.load"))
                        .text(texts.get("volumes.load-when"))
                        .number(texts.get("volumes.load-none"))
                        .number(texts.get("volumes.load-one"))
                        .number(texts.get("volumes.load-more"));
        spread(load, texts.get("volumes.load-ever"), mentors.load().everHad(), texts);
        spread(load, texts.get("volumes.load-now"), mentors.load().onTheDay(), texts);
        load.into(html);
        Volumes.NewMentors fresh = mentors.newMentors();
        if (fresh != null) {
            newMentors(html, fresh, texts);
        }
    }

    private static void recruited(
            Html html,
            Texts texts,
            String dimension,
            List<Volumes.Recruited> groups,
            Volumes.Recruited total) {
        String by = texts.get("by." + dimension);
        var table =
                new Table(texts.get("volumes.mentors-by", Map.of("by", by)))
                        .text(texts.get("dimension." + dimension))
                        .numberIfAny(texts.get("volumes.planned"))
                        .number(texts.get("volumes.recruited"))
                        .number(texts.get("volumes.active"))
                        .number(texts.get("volumes.ended"));
        groups.forEach(
                one ->
                        table.row(
                                texts.title(one.title(), dimension, one.key()), cells(one, texts)));
        table.sum(texts.get("total"), cells(total, texts)).into(html);
    }

    private static Cell[] cells(Volumes.Recruited one, Texts texts) {
        return new Cell[] {
            texts.planned(one.planned(), one.plannedRange()),
            Cell.count(one.recruited()),
            Cell.count(one.active()),
            Cell.count(one.ended())
        };
    }

    private static void spread(Table table, String title, Volumes.Spread spread, Texts texts) {
        table.row(
                title,
                Cell.count(spread.none()),
                Cell.count(spread.one()),
                Cell.count(spread.twoOrMore()));
    }

    private static void newMentors(Html html, Volumes.NewMentors fresh, Texts texts) {
        String target =
                texts.get(
                        "new-mentors.target",
                        Map.of(
                                "least", texts.percent(fresh.least()),
                                "most", texts.percent(fresh.most())));
        Words stated = fresh.stated();
        html.paragraph(
                texts.get("new-mentors.text")
                        + " "
                        + target
                        + (stated == null ? "" : " " + texts.in(stated)));
        var table =
                new Table(texts.get("new-mentors.table"))
                        .text(texts.get("new-mentors.year"))
                        .number(texts.get("new-mentors.share"))
                        .number(texts.get("new-mentors.known"));
        fresh.byYear().forEach(one -> newMentors(table, String.valueOf(one.year()), one, texts));
        Volumes.NewShare all = fresh.total();
        table.sum(
                        texts.get("total"),
                        Cell.share(all.fresh(), all.active(), all.share()),
                        Cell.count(all.known()))
                .into(html);
        var places =
                new Table(texts.get("new-mentors.by-municipality"))
                        .text(texts.get("dimension.municipality"))
                        .number(texts.get("new-mentors.share"))
                        .number(texts.get("new-mentors.known"));
        for (Volumes.NewIn one : fresh.byMunicipality()) {
            places.row(
                    texts.title(one.title(), "municipality", one.key()),
                    Cell.share(one.fresh(), one.active(), one.share()),
                    Cell.count(one.known()));
        }
        places.into(html);
    }

    private static void newMentors(Table table, String title, Volumes.NewShare one, Texts texts) {
        table.row(
                title, Cell.share(one.fresh(), one.active(), one.share()), Cell.count(one.known()));
    }

    static void firms(Html html, Firms firms, Texts texts) {
        html.element("h3", texts.get("firms.title"));
        new Table(texts.get("firms.table"))
                .text(texts.get("firms.what"))
                .number(texts.get("number"))
                .row(texts.get("firms.contacted"), Cell.count(firms.contacted()))
                .row(texts.get("firms.contacts"), Cell.count(firms.contacts()))
                .row(texts.get("firms.promised"), Cell.count(firms.promised()))
                .row(texts.get("firms.named"), Cell.count(firms.named()))
                .row(texts.get("firms.withdrawn"), Cell.count(firms.withdrawn()))
                .row(texts.get("firms.open"), Cell.count(firms.open()))
                .into(html);
        VolumeSection.numbers(html, texts, "firms.by-way", "way", firms.byWay());
        VolumeSection.numbers(html, texts, "firms.by-result", "result", firms.byResult());
    }
}
