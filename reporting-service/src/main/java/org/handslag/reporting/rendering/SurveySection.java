package org.handslag.reporting.rendering;

import java.util.ArrayList;
import java.util.Map;
import org.handslag.reporting.figures.plan.Form;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.Passage;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.figures.report.SurveyFigure;
import org.jspecify.annotations.Nullable;

/** Who was asked, who answered, and what. */
final class SurveySection {
    private SurveySection() {}

    static void write(Html html, Report report, Texts texts) {
        asked(html, report, texts);
        Passage changes = Passage.EVALUATION_CHANGES;
        if (changes.expectedIn(report.head().kind()) || OwnWords.there(report, changes)) {
            html.element("h3", texts.get("evaluation.changes"));
            OwnWords.write(html, report, changes, texts);
        }
    }

    private static void asked(Html html, Report report, Texts texts) {
        if (report.surveys().isEmpty()) {
            html.paragraph(texts.get("evaluation.none"));
            return;
        }
        html.paragraph(texts.get("evaluation.text"));
        var table =
                new Table(texts.get("evaluation.table"))
                        .text(texts.get("evaluation.survey"))
                        .text(texts.get("evaluation.method"))
                        .text(texts.get("evaluation.of"))
                        .text(texts.get("evaluation.when"))
                        .number(texts.get("evaluation.asked"))
                        .number(texts.get("evaluation.answered"))
                        .number(texts.get("evaluation.declined"))
                        .number(texts.get("evaluation.not-reached"))
                        .number(texts.get("evaluation.no-reply"));
        for (SurveyFigure one : report.surveys()) {
            table.row(
                    texts.in(one.title()),
                    Cell.text(how(one, texts)),
                    Cell.text(of(one, texts)),
                    one.openedOn() == null
                            ? Cell.text(texts.get("evaluation.not-opened"))
                            : texts.days(one.openedOn(), one.closedOn()),
                    number(one, one.asked()),
                    number(one, one.answered()),
                    number(one, one.declined()),
                    number(one, one.notReached()),
                    number(one, one.noReply()));
        }
        table.into(html);
        report.surveys().forEach(one -> questions(html, one, texts));
    }

    /** Of a survey that has not been opened nothing is known, which is not nought. */
    private static Cell number(SurveyFigure one, int number) {
        return one.openedOn() == null ? Cell.Missing.NONE : Cell.count(number);
    }

    /** By which instrument, when in the course, by whom, and how much of it without names. */
    private static String how(SurveyFigure one, Texts texts) {
        var parts = new ArrayList<String>();
        parts.add(texts.code("instrument", one.instrument()));
        if (one.moment() != null) {
            parts.add(texts.code("moment", one.moment()));
        }
        if (one.by() != null) {
            parts.add(texts.get("evaluation.by", Map.of("who", texts.in(one.by()))));
        }
        if (one.byLink() != null) {
            parts.add(
                    texts.get(
                            "evaluation.by-link",
                            Map.of(
                                    "number", texts.number(one.byLink()),
                                    "answered", texts.number(one.anonymous()))));
        }
        return String.join("; ", parts);
    }

    /** The wording, and whose it is where that is nobody's to change. */
    private static String wording(SurveyFigure.QuestionFigure question, Texts texts) {
        Form.Standard standard = question.standard();
        String text = texts.in(question.text());
        return standard == null
                ? text
                : text
                        + " ("
                        + texts.get(
                                "evaluation.standard",
                                Map.of("key", standard.key(), "edition", standard.edition()))
                        + ")";
    }

    private static String of(SurveyFigure one, Texts texts) {
        Words who = one.who();
        return who == null ? texts.code("respondents", one.population()) : texts.in(who);
    }

    private static void questions(Html html, SurveyFigure survey, Texts texts) {
        for (SurveyFigure.QuestionFigure question : survey.questions()) {
            var table =
                    new Table(texts.in(survey.title()) + ": " + wording(question, texts))
                            .text(texts.get("evaluation.answer"))
                            .number(texts.get("number"))
                            .text(texts.get("evaluation.counts"));
            for (SurveyFigure.Value value : question.answers()) {
                table.row(
                        texts.code("answer", value.value()),
                        Cell.count(value.number()),
                        Cell.text(texts.get(value.favourable() ? "yes" : "no")));
            }
            table.sum(
                            texts.get(
                                    "evaluation.answered-of",
                                    Map.of("asked", texts.number(survey.asked()))),
                            Cell.count(question.answered()),
                            Cell.Missing.NONE)
                    .into(html);
            change(html, question.change(), texts);
        }
    }

    private static void change(Html html, SurveyFigure.@Nullable Change change, Texts texts) {
        if (change == null) {
            return;
        }
        html.paragraph(
                texts.get(
                        "evaluation.change",
                        Map.of(
                                "both", texts.number(change.both()),
                                "before", texts.number(change.favourableBefore()),
                                "after", texts.number(change.favourableAfter()),
                                "better", texts.number(change.better()),
                                "same", texts.number(change.same()),
                                "worse", texts.number(change.worse()))));
    }
}
