package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.SurveyFact;
import org.handslag.reporting.figures.plan.Form;
import org.handslag.reporting.figures.report.SurveyFigure;

/** Surveys and interviews: who was asked and answered, and what. */
final class SurveyCounts {
    private SurveyCounts() {}

    static List<SurveyFigure> of(Known known) {
        var figures = new ArrayList<SurveyFigure>();
        for (Form form : known.plan().surveys()) {
            List<SurveyFact> opened =
                    known.snapshot().surveys().stream()
                            .filter(one -> one.survey().equals(form.key()))
                            .filter(one -> Days.by(one.openedOn(), known.day()))
                            .toList();
            if (opened.isEmpty()) {
                figures.add(notOpened(form));
            }
            opened.forEach(survey -> figures.add(figure(known, form, survey)));
        }
        return figures;
    }

    private static SurveyFigure notOpened(Form form) {
        return new SurveyFigure(
                form.key(),
                form.title(),
                form.instrument(),
                form.population(),
                form.who(),
                null,
                null,
                null,
                0,
                0,
                0,
                0,
                0,
                List.of());
    }

    private static SurveyFigure figure(Known known, Form form, SurveyFact survey) {
        LocalDate day = known.day();
        Set<String> respondents = survey.respondents(day);
        List<SurveyFact.Response> standing =
                respondents.stream().flatMap(who -> survey.of(who, day).stream()).toList();
        List<SurveyFact.Response> answered =
                standing.stream().filter(SurveyFact.Response::answered).toList();
        int declined = VolumeFigures.count(standing, one -> one.status().equals("declined"));
        int notReached = VolumeFigures.count(standing, one -> one.status().equals("not-reached"));
        int asked = survey.askedBy(day);
        return new SurveyFigure(
                form.key(),
                form.title(),
                form.instrument(),
                form.population(),
                form.who(),
                survey.cohort() == null ? null : known.cohortKey(survey.cohort()),
                survey.openedOn(),
                Days.by(survey.closedOn(), day) ? survey.closedOn() : null,
                asked,
                answered.size(),
                declined,
                notReached,
                asked - answered.size() - declined - notReached,
                form.questions().stream().map(question -> question(question, answered)).toList());
    }

    private static SurveyFigure.QuestionFigure question(
            Form.Question question, List<SurveyFact.Response> answered) {
        List<SurveyFact.Response> these =
                answered.stream().filter(one -> one.answers().containsKey(question.key())).toList();
        var values = new ArrayList<SurveyFigure.Value>();
        int favourable = 0;
        for (String value : Scale.values(question.scale())) {
            int number =
                    VolumeFigures.count(
                            these, one -> value.equals(one.answers().get(question.key())));
            boolean counts = question.favourable().contains(value);
            favourable += counts ? number : 0;
            values.add(new SurveyFigure.Value(value, number, counts));
        }
        return new SurveyFigure.QuestionFigure(
                question.key(), question.text(), these.size(), favourable, values);
    }
}
