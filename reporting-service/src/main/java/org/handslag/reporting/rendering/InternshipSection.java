package org.handslag.reporting.rendering;

import java.util.Map;
import org.handslag.reporting.figures.report.Internships;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.figures.report.SisterFigure;

/** Internships, and what comes from sister programmes: parts of the outcomes' section. */
final class InternshipSection {
    private InternshipSection() {}

    /** Nothing where nobody has begun one. */
    static void internships(Html html, Report report, Texts texts) {
        Internships internships = report.internships();
        if (internships == null) {
            return;
        }
        html.element("h3", texts.get("internships.title"));
        var table =
                new Table(texts.get("internships.table"))
                        .text(texts.get("internships.what"))
                        .number(texts.get("number"));
        row(table, "started", internships.started(), texts);
        row(table, "persons", internships.persons(), texts);
        row(table, "running", internships.running(), texts);
        row(table, "completed", internships.completed(), texts);
        row(table, "ended-early", internships.endedEarly(), texts);
        if (internships.fromSisters() != null) {
            row(table, "from-sisters", internships.fromSisters(), texts);
        }
        row(table, "evaluations", internships.evaluations(), texts);
        row(table, "follow-ups", internships.followUps(), texts);
        table.row(
                texts.get("internships.evaluated"),
                Cell.share(internships.evaluated(), internships.started()));
        table.row(
                texts.get("internships.goals-reached"),
                Cell.share(internships.goalsReached(), internships.goals()));
        table.row(
                texts.get("internships.all-reached"),
                Cell.share(internships.allReached(), internships.started()));
        table.into(html);
        VolumeSection.numbers(
                html, texts, "internships.by-mentor", "with-mentor", internships.byMentor());
        VolumeSection.numbers(
                html, texts, "internships.by-time", "mentor-time", internships.byTime());
        VolumeSection.numbers(
                html, texts, "internships.end-reasons", "reason", internships.endReasons());
        tried(html, internships.tried(), texts);
    }

    private static void row(Table table, String what, int number, Texts texts) {
        table.row(texts.get("internships." + what), Cell.count(number));
    }

    private static void tried(Html html, Internships.Tried tried, Texts texts) {
        var table =
                new Table(
                                texts.get(
                                        "internships.tried",
                                        Map.of("persons", texts.number(tried.persons()))))
                        .text(texts.get("goals.goal"))
                        .number(texts.get("goals.result"))
                        .row(
                                texts.get("volumes.completed"),
                                Cell.share(tried.completed(), tried.persons()));
        for (Internships.Reached one : tried.goals()) {
            table.row(
                    texts.in(one.title()),
                    Cell.share(one.numerator(), one.denominator(), one.share()));
        }
        table.into(html);
    }

    /** Nothing where the plan names no sister. */
    static void sisters(Html html, Report report, Texts texts) {
        var table =
                new Table(texts.get("sisters.table"))
                        .text(texts.get("sisters.sister"))
                        .number(texts.get("sisters.admitted"))
                        .number(texts.get("sisters.both"))
                        .number(texts.get("sisters.together"))
                        .number(texts.get("sisters.outcomes"))
                        .number(texts.get("sisters.internships"));
        for (SisterFigure one : report.sisters()) {
            table.row(
                    one.title() == null ? one.blueprint() : texts.in(one.title()),
                    one.here()
                            ? Cell.count(one.admitted())
                            : Cell.text(texts.get("sisters.absent")),
                    Cell.count(one.both()),
                    Cell.count(one.together()),
                    Cell.count(one.outcomes()),
                    Cell.count(one.internships()));
        }
        table.into(html);
    }
}
