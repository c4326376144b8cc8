package org.handslag.reporting.figures;

import java.util.List;
import java.util.Optional;
import org.handslag.reporting.figures.fact.SurveyFact;
import org.handslag.reporting.figures.opening.Rule;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.plan.Form;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.report.SurveyFigure;
import org.jspecify.annotations.Nullable;

/**
 * What the same people answered before and after: a question of a survey after the course, where
 * surveys before it ask the same of the same. Compared is the latest answer before with the one in
 * this survey; an anonymous answer has none to be compared with.
 */
final class SurveyChange {
    private SurveyChange() {}

    /** Null where nothing was asked before. */
    static SurveyFigure.@Nullable Change of(
            Known known,
            Tally at,
            Form form,
            Form.Question question,
            SurveyFact survey,
            List<SurveyFact.Response> answered) {
        List<String> before = before(known, form, question);
        if (before.isEmpty()) {
            return null;
        }
        var earlier = new Goal.BySurvey(before, question.key());
        var here = new Goal.BySurvey(List.of(form.key()), question.key());
        List<SurveyFact> surveys = SurveyMeasure.counting(known, earlier);
        int[] counts = new int[Place.values().length];
        for (SurveyFact.Response one : answered) {
            Optional<SurveyMeasure.Answer> then =
                    one.anonymous()
                            ? Optional.empty()
                            : SurveyMeasure.latest(known, earlier, surveys, one.respondent());
            if (then.isPresent()) {
                SurveyMeasure.Answer now =
                        SurveyMeasure.latest(known, here, List.of(survey), one.respondent())
                                .orElseThrow();
                count(counts, then.get(), now);
            }
        }
        return new SurveyFigure.Change(
                before,
                number(at, "both", survey, counts, Place.BOTH),
                number(at, "favourableBefore", survey, counts, Place.FAVOURABLE_BEFORE),
                number(at, "favourableAfter", survey, counts, Place.FAVOURABLE_AFTER),
                number(at, "better", survey, counts, Place.BETTER),
                number(at, "same", survey, counts, Place.SAME),
                number(at, "worse", survey, counts, Place.WORSE));
    }

    private enum Place {
        BOTH,
        FAVOURABLE_BEFORE,
        FAVOURABLE_AFTER,
        BETTER,
        SAME,
        WORSE
    }

    private static void count(int[] counts, SurveyMeasure.Answer then, SurveyMeasure.Answer now) {
        int change = Integer.compare(now.rank(), then.rank());
        counts[Place.BOTH.ordinal()]++;
        counts[Place.FAVOURABLE_BEFORE.ordinal()] += then.favourable() ? 1 : 0;
        counts[Place.FAVOURABLE_AFTER.ordinal()] += now.favourable() ? 1 : 0;
        Place place = change > 0 ? Place.BETTER : change < 0 ? Place.WORSE : Place.SAME;
        counts[place.ordinal()]++;
    }

    private static int number(Tally at, String name, SurveyFact survey, int[] counts, Place place) {
        return at.sum(name, Rule.SURVEY, List.of(survey), one -> counts[place.ordinal()]);
    }

    /** Keys of the surveys before the course that ask the same of the same, on the same scale. */
    private static List<String> before(Known known, Form form, Form.Question question) {
        return !"after".equals(form.moment())
                ? List.of()
                : known.plan().surveys().stream()
                        .filter(one -> "before".equals(one.moment()))
                        .filter(one -> one.population().equals(form.population()))
                        .filter(
                                one ->
                                        one.question(question.key())
                                                .filter(
                                                        same ->
                                                                same.scale()
                                                                        .equals(question.scale()))
                                                .isPresent())
                        .map(Form::key)
                        .toList();
    }
}
