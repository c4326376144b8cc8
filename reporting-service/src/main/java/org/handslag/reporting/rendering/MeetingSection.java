package org.handslag.reporting.rendering;

import java.util.List;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.EventFigure;
import org.handslag.reporting.figures.report.MeetingFigure;
import org.handslag.reporting.figures.report.Report;

/** Meetings and events. */
final class MeetingSection {
    private MeetingSection() {}

    static void write(Html html, Report report, Texts texts) {
        html.paragraph(texts.get(report.meetings().isEmpty() ? "meetings.none" : "meetings.text"));
        var chart =
                new Chart(
                        texts.get("meetings.chart"),
                        List.of(
                                texts.get("meetings.held"),
                                texts.get("meetings.expected"),
                                texts.get("meetings.missed")));
        var table =
                new Table(texts.get("meetings.table"))
                        .text(texts.get("meetings.kind"))
                        .number(texts.get("meetings.expected"))
                        .number(texts.get("meetings.held"))
                        .number(texts.get("meetings.missed"))
                        .number(texts.get("meetings.unrecorded"))
                        .number(texts.get("meetings.digital"));
        for (MeetingFigure one : report.meetings()) {
            Integer expected = one.expected();
            if (expected != null) {
                chart.row(
                        texts.in(one.title()),
                        new Chart.Bar(one.held(), texts.number(one.held())),
                        new Chart.Bar(expected, texts.number(expected)),
                        new Chart.Bar(one.missed(), texts.number(one.missed())));
            }
            table.row(
                    texts.in(one.title()),
                    Cell.count(expected),
                    Cell.count(one.held()),
                    Cell.count(one.missed()),
                    Cell.count(one.unrecorded()),
                    Cell.count(one.digital()));
        }
        chart.into(html);
        table.into(html);
        hours(html, report.meetings(), texts);
        byCohort(html, report.meetings(), texts);
        events(html, report.events(), texts);
        SupportSection.courses(html, report, texts);
    }

    private static void hours(Html html, List<MeetingFigure> meetings, Texts texts) {
        var table =
                new Table(texts.get("meetings.hours"))
                        .text(texts.get("meetings.kind"))
                        .number(texts.get("meetings.hours-expected"))
                        .number(texts.get("meetings.hours-held"))
                        .number(texts.get("meetings.windows"))
                        .number(texts.get("meetings.short"));
        for (MeetingFigure one : meetings) {
            MeetingFigure.Hours hours = one.hours();
            if (hours != null) {
                table.row(
                        texts.in(one.title()),
                        Cell.amount(hours.expected(), "h"),
                        Cell.amount(hours.held(), "h"),
                        Cell.count(hours.windows()),
                        Cell.count(hours.shortOf()));
            }
        }
        table.into(html);
    }

    private static void byCohort(Html html, List<MeetingFigure> meetings, Texts texts) {
        var table =
                new Table(texts.get("meetings.by-cohort"))
                        .text(texts.get("meetings.kind"))
                        .text(texts.get("dimension.cohort"))
                        .number(texts.get("meetings.expected"))
                        .number(texts.get("meetings.held"))
                        .number(texts.get("meetings.missed"));
        for (MeetingFigure one : meetings) {
            for (MeetingFigure.ByCohort part : one.byCohort()) {
                Integer expected = part.expected();
                if (part.held() + part.missed() + (expected == null ? 0 : expected) > 0) {
                    table.row(
                            texts.in(one.title()),
                            Cell.text(texts.in(part.title())),
                            Cell.count(expected),
                            Cell.count(part.held()),
                            Cell.count(part.missed()));
                }
            }
        }
        table.into(html);
    }

    private static void events(Html html, List<EventFigure> events, Texts texts) {
        html.element("h3", texts.get("events.title"));
        var table =
                new Table(texts.get("events.table"))
                        .text(texts.get("events.kind"))
                        .text(texts.get("events.theme"))
                        .number(texts.get("events.in-plan"))
                        .number(texts.get("events.planned"))
                        .number(texts.get("events.held"))
                        .number(texts.get("events.cancelled"))
                        .number(texts.get("events.participants"))
                        .number(texts.get("events.mentors"))
                        .number(texts.get("events.others"));
        for (EventFigure one : events) {
            Words theme = one.themeTitle();
            table.row(
                    texts.in(one.title()),
                    theme == null ? Cell.Missing.NONE : Cell.text(texts.in(theme)),
                    Cell.of(one.inPlan()),
                    Cell.count(one.planned()),
                    Cell.count(one.held()),
                    Cell.count(one.cancelled()),
                    Cell.count(one.participants()),
                    Cell.count(one.mentors()),
                    Cell.count(one.others()));
        }
        table.into(html);
    }
}
