package org.handslag.reporting.rendering;

import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.Firms;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.figures.report.RoundFigure;
import org.handslag.reporting.figures.report.Standing;
import org.handslag.reporting.figures.report.Volumes;

/** How many came, stayed and left. */
final class VolumeSection {
    private VolumeSection() {}

    static void write(Html html, Report report, Texts texts) {
        Volumes.Participants participants = report.volumes().participants();
        html.element("h3", texts.get("volumes.participants"));
        courses(html, texts, "cohort", participants.byCohort(), participants.total());
        courses(html, texts, "municipality", participants.byMunicipality(), participants.total());
        courses(html, texts, "gender", participants.byGender(), participants.total());
        courses(html, texts, "source", participants.bySource(), participants.total());
        numbers(html, texts, "volumes.decline-reasons", "reason", participants.declineReasons());
        numbers(html, texts, "volumes.end-reasons", "reason", participants.endReasons());
        Standing standing = report.standing();
        if (standing != null) {
            standing(html, standing, texts);
        }
        if (Boolean.FALSE.equals(report.head().paired())) {
            html.paragraph(texts.get("volumes.unpaired"));
            return;
        }
        mentors(html, report.volumes().mentors(), texts);
        Firms firms = report.firms();
        if (firms != null) {
            firms(html, firms, texts);
        }
        pairs(html, report, texts);
    }

    private static void courses(
            Html html,
            Texts texts,
            String dimension,
            List<Volumes.Course> courses,
            Volumes.Course total) {
        String by = texts.get("by." + dimension);
        var table =
                new Table(texts.get("volumes.participants-by", Map.of("by", by)))
                        .text(texts.get("dimension." + dimension))
                        .numberUnless(texts.get("none"), texts.get("volumes.planned"))
                        .number(texts.get("volumes.referred"))
                        .number(texts.get("volumes.in-intake"))
                        .number(texts.get("volumes.waiting"))
                        .number(texts.get("volumes.declined"))
                        .number(texts.get("volumes.withdrawn"))
                        .number(texts.get("volumes.admitted"))
                        .number(texts.get("volumes.on-leave"))
                        .number(texts.get("volumes.completed"))
                        .number(texts.get("volumes.ended-early"));
        courses.forEach(
                one ->
                        table.row(
                                cells(one, texts.title(one.title(), dimension, one.key()), texts)));
        table.sum(cells(total, texts.get("total"), texts)).into(html);
    }

    private static void standing(Html html, Standing standing, Texts texts) {
        var table =
                new Table(texts.get("standing.table"))
                        .text(texts.get("dimension.cohort"))
                        .number(texts.get("volumes.admitted"))
                        .number(texts.get("volumes.completed"))
                        .number(texts.get("volumes.on-leave"))
                        .number(texts.get("standing.offered-to-finish"))
                        .number(texts.get("volumes.ended-early"))
                        .number(texts.get("standing.unknown"))
                        .number(texts.get("standing.under-way"));
        standing.byCohort()
                .forEach(
                        one ->
                                table.row(
                                        cells(
                                                one,
                                                texts.title(one.title(), "cohort", one.key()),
                                                texts)));
        table.sum(cells(standing.total(), texts.get("standing.persons"), texts)).into(html);
        Integer starts = standing.startsAtOnce();
        if (starts != null && starts > 1) {
            html.paragraph(
                    texts.get("standing.starts-at-once", Map.of("number", texts.number(starts))));
        }
    }

    private static String[] cells(Standing.Part one, String title, Texts texts) {
        return new String[] {
            title,
            texts.number(one.admitted()),
            texts.number(one.completed()),
            texts.number(one.onLeave()),
            texts.number(one.offeredToFinish()),
            texts.number(one.endedEarly()),
            texts.number(one.unknown()),
            texts.number(one.underWay())
        };
    }

    private static String[] cells(Volumes.Course one, String title, Texts texts) {
        return new String[] {
            title,
            texts.planned(one.planned(), one.plannedRange()),
            texts.number(one.referred()),
            texts.number(one.inIntake()),
            texts.number(one.waiting()),
            texts.number(one.declined()),
            texts.number(one.withdrawn()),
            texts.number(one.admitted()),
            texts.number(one.onLeave()),
            texts.number(one.completed()),
            texts.number(one.endedEarly())
        };
    }

    private static void mentors(Html html, Volumes.Mentors mentors, Texts texts) {
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
                    new Chart.Bar(planned, texts.planned(one.planned(), one.plannedRange())));
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

    private static void firms(Html html, Firms firms, Texts texts) {
        html.element("h3", texts.get("firms.title"));
        new Table(texts.get("firms.table"))
                .text(texts.get("firms.what"))
                .number(texts.get("number"))
                .row(texts.get("firms.contacted"), texts.number(firms.contacted()))
                .row(texts.get("firms.contacts"), texts.number(firms.contacts()))
                .row(texts.get("firms.promised"), texts.number(firms.promised()))
                .row(texts.get("firms.named"), texts.number(firms.named()))
                .row(texts.get("firms.withdrawn"), texts.number(firms.withdrawn()))
                .row(texts.get("firms.open"), texts.number(firms.open()))
                .into(html);
        numbers(html, texts, "firms.by-way", "way", firms.byWay());
        numbers(html, texts, "firms.by-result", "result", firms.byResult());
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
                        texts.share(all.fresh(), all.active(), all.share()),
                        texts.number(all.known()))
                .into(html);
        var places =
                new Table(texts.get("new-mentors.by-municipality"))
                        .text(texts.get("dimension.municipality"))
                        .number(texts.get("new-mentors.share"))
                        .number(texts.get("new-mentors.known"));
        for (Volumes.NewIn one : fresh.byMunicipality()) {
            places.row(
                    texts.title(one.title(), "municipality", one.key()),
                    texts.share(one.fresh(), one.active(), one.share()),
                    texts.number(one.known()));
        }
        places.into(html);
    }

    private static void newMentors(Table table, String title, Volumes.NewShare one, Texts texts) {
        table.row(
                title,
                texts.share(one.fresh(), one.active(), one.share()),
                texts.number(one.known()));
    }

    private static void spread(Table table, String title, Volumes.Spread spread, Texts texts) {
        table.row(
                title,
                texts.number(spread.none()),
                texts.number(spread.one()),
                texts.number(spread.twoOrMore()));
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
                        .numberUnless(texts.get("none"), texts.get("volumes.planned"))
                        .number(texts.get("volumes.recruited"))
                        .number(texts.get("volumes.active"))
                        .number(texts.get("volumes.ended"));
        groups.forEach(
                one ->
                        table.row(
                                cells(one, texts.title(one.title(), dimension, one.key()), texts)));
        table.sum(cells(total, texts.get("total"), texts)).into(html);
    }

    private static String[] cells(Volumes.Recruited one, String title, Texts texts) {
        return new String[] {
            title,
            texts.planned(one.planned(), one.plannedRange()),
            texts.number(one.recruited()),
            texts.number(one.active()),
            texts.number(one.ended())
        };
    }

    private static void pairs(Html html, Report report, Texts texts) {
        Volumes.Pairs pairs = report.volumes().pairs();
        html.element("h3", texts.get("volumes.pairs"));
        var table =
                new Table(texts.get("volumes.pairs-by"))
                        .text(texts.get("dimension.cohort"))
                        .number(texts.get("volumes.proposed"))
                        .number(texts.get("volumes.declined"))
                        .number(texts.get("volumes.accepted"))
                        .number(texts.get("volumes.agreed"))
                        .number(texts.get("volumes.live"))
                        .number(texts.get("volumes.ended"))
                        .number(texts.get("volumes.rematched"));
        pairs.byCohort()
                .forEach(
                        one ->
                                table.row(
                                        cells(
                                                one,
                                                texts.title(one.title(), "cohort", one.key()),
                                                texts)));
        table.sum(cells(pairs.total(), texts.get("total"), texts)).into(html);
        numbers(html, texts, "volumes.pair-end-reasons", "reason", pairs.endReasons());
        rounds(html, report.rounds(), texts);
    }

    private static String[] cells(Volumes.PairCourse one, String title, Texts texts) {
        return new String[] {
            title,
            texts.number(one.proposed()),
            texts.number(one.declined()),
            texts.number(one.accepted()),
            texts.number(one.agreed()),
            texts.number(one.live()),
            texts.number(one.ended()),
            texts.number(one.rematched())
        };
    }

    private static void rounds(Html html, List<RoundFigure> rounds, Texts texts) {
        var table =
                new Table(texts.get("volumes.rounds"))
                        .text(texts.get("dimension.cohort"))
                        .text(texts.get("volumes.opened"))
                        .text(texts.get("volumes.published"))
                        .number(texts.get("volumes.candidates"))
                        .number(texts.get("volumes.choosing"))
                        .number(texts.get("volumes.choices"))
                        .number(texts.get("volumes.contested"))
                        .number(texts.get("volumes.proposals"));
        for (RoundFigure one : rounds) {
            table.row(
                    texts.in(one.title()),
                    texts.or(one.openedOn()),
                    texts.or(one.publishedOn()),
                    texts.number(one.participants()),
                    texts.number(one.mentors()),
                    texts.number(one.choices()),
                    texts.number(one.contested()),
                    texts.number(one.proposals()));
        }
        table.into(html);
    }

    static void numbers(
            Html html, Texts texts, String caption, String list, List<Volumes.Number> numbers) {
        var table =
                new Table(texts.get(caption))
                        .text(texts.get("dimension." + list))
                        .number(texts.get("number"));
        numbers.forEach(
                one ->
                        table.row(
                                texts.title(one.title(), list, one.key()),
                                texts.number(one.number())));
        table.into(html);
    }
}
