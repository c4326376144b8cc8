package org.handslag.reporting.rendering;

import java.util.List;
import java.util.Map;
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
        if (!participants.byAgeBand().isEmpty()) {
            courses(html, texts, "age-band", participants.byAgeBand(), participants.total());
        }
        if (!participants.byIntensity().isEmpty()) {
            courses(html, texts, "intensity", participants.byIntensity(), participants.total());
            html.paragraph(texts.get("volumes.intensity-rule"));
        }
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
        MentorSection.mentors(html, report.volumes().mentors(), texts);
        Firms firms = report.firms();
        if (firms != null) {
            MentorSection.firms(html, firms, texts);
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
                        .numberIfAny(texts.get("volumes.planned"))
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
                                texts.title(one.title(), dimension, one.key()), cells(one, texts)));
        table.sum(texts.get("total"), cells(total, texts)).into(html);
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
                                        texts.title(one.title(), "cohort", one.key()), cells(one)));
        table.sum(texts.get("standing.persons"), cells(standing.total())).into(html);
        Integer starts = standing.startsAtOnce();
        if (starts != null && starts > 1) {
            html.paragraph(
                    texts.get("standing.starts-at-once", Map.of("number", texts.number(starts))));
        }
    }

    private static Cell[] cells(Standing.Part one) {
        return Cell.counts(
                one.admitted(),
                one.completed(),
                one.onLeave(),
                one.offeredToFinish(),
                one.endedEarly(),
                one.unknown(),
                one.underWay());
    }

    private static Cell[] cells(Volumes.Course one, Texts texts) {
        return new Cell[] {
            texts.planned(one.planned(), one.plannedRange()),
            Cell.count(one.referred()),
            Cell.count(one.inIntake()),
            Cell.count(one.waiting()),
            Cell.count(one.declined()),
            Cell.count(one.withdrawn()),
            Cell.count(one.admitted()),
            Cell.count(one.onLeave()),
            Cell.count(one.completed()),
            Cell.count(one.endedEarly())
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
                                        texts.title(one.title(), "cohort", one.key()), cells(one)));
        table.sum(texts.get("total"), cells(pairs.total())).into(html);
        numbers(html, texts, "volumes.pair-end-reasons", "reason", pairs.endReasons());
        rounds(html, report.rounds(), texts);
    }

    private static Cell[] cells(Volumes.PairCourse one) {
        return Cell.counts(
                one.proposed(),
                one.declined(),
                one.accepted(),
                one.agreed(),
                one.live(),
                one.ended(),
                one.rematched());
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
                    Cell.of(one.openedOn()),
                    Cell.of(one.publishedOn()),
                    Cell.count(one.participants()),
                    Cell.count(one.mentors()),
                    Cell.count(one.choices()),
                    Cell.count(one.contested()),
                    Cell.count(one.proposals()));
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
                                Cell.count(one.number())));
        table.into(html);
    }
}
