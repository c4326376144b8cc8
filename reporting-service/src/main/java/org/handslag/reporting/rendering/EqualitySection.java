package org.handslag.reporting.rendering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.handslag.reporting.figures.report.OutcomeFigures;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.figures.report.Volumes;

/**
 * Women and men side by side: who came in, who stayed, what they reached, who their mentors are.
 */
final class EqualitySection {
    private EqualitySection() {}

    static void write(Html html, Report report, Texts texts) {
        html.paragraph(texts.get("equality.text"));
        var people =
                new Table(texts.get("equality.participants"))
                        .text(texts.get("equality.gender"))
                        .number(texts.get("equality.referred"))
                        .number(texts.get("equality.admitted"))
                        .number(texts.get("equality.ended-early"))
                        .number(texts.get("equality.completed"));
        for (Volumes.Course one : report.volumes().participants().byGender()) {
            people.row(
                    texts.title(one.title(), "gender", one.key()),
                    Cell.count(one.referred()),
                    share(one.admitted(), one.referred()),
                    share(one.endedEarly(), one.admitted()),
                    share(one.completed(), one.admitted()));
        }
        people.into(html);
        var results =
                new Table(texts.get("equality.results"))
                        .text(texts.get("equality.gender"))
                        .number(texts.get("equality.persons"))
                        .number(texts.get("equality.placed"))
                        .number(texts.get("equality.employed"));
        for (OutcomeFigures.ByGender one : report.outcomes().byGender()) {
            results.row(
                    texts.title(one.title(), "gender", one.key()),
                    Cell.count(one.admitted()),
                    share(one.placedThroughNetwork(), one.admitted()),
                    share(one.employed(), one.admitted()));
        }
        results.into(html);
        var mentors =
                new Table(texts.get("equality.mentors"))
                        .text(texts.get("equality.gender"))
                        .number(texts.get("equality.recruited"))
                        .number(texts.get("equality.active"));
        for (Volumes.Recruited one : report.volumes().mentors().byGender()) {
            mentors.row(
                    texts.title(one.title(), "gender", one.key()),
                    Cell.count(one.recruited()),
                    share(one.active(), one.recruited()));
        }
        mentors.into(html);
    }

    /** So many of so many; of nobody there is no share. */
    private static Cell share(int numerator, int denominator) {
        return denominator == 0
                ? Cell.share(numerator, denominator)
                : Cell.share(
                        numerator,
                        denominator,
                        BigDecimal.valueOf(numerator)
                                .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP));
    }
}
