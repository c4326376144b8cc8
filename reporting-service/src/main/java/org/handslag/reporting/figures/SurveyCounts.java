package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.SurveyFact;
import org.handslag.reporting.figures.opening.Rule;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.plan.Form;
import org.handslag.reporting.figures.report.SurveyFigure;

/** Surveys and interviews: who was asked and answered, and what. */
final class SurveyCounts {
    private SurveyCounts() {}

    static List<SurveyFigure> of(Known known, Tally at) {
        var figures = new ArrayList<SurveyFigure>();
        for (Form form : known.plan().surveys()) {
            List<SurveyFact> opened =
                    known.snapshot().surveys().stream()
                            .filter(one -> one.survey().equals(form.key()))
                            .filter(one -> Days.by(one.openedOn(), known.day()))
                            .toList();
            if (opened.isEmpty()) {
                figures.add(notOpened(form, at.in(figures.size())));
            }
            opened.forEach(
                    survey -> figures.add(figure(known, at.in(figures.size()), form, survey)));
        }
        return figures;
    }

    private static SurveyFigure notOpened(Form form, Tally at) {
        List<SurveyFact> none = List.of();
        return new SurveyFigure(
                form.key(),
                form.title(),
                form.instrument(),
                form.population(),
                form.who(),
                null,
                null,
                null,
                at.all("asked", Rule.SURVEY, none),
                at.all("answered", Rule.SURVEY, none),
                at.all("declined", Rule.SURVEY, none),
                at.all("notReached", Rule.SURVEY, none),
                at.all("noReply", Rule.SURVEY, none),
                List.of(),
                form.by(),
                form.moment(),
                null,
                null);
    }

    private static SurveyFigure figure(Known known, Tally at, Form form, SurveyFact survey) {
        LocalDate day = known.day();
        Set<String> respondents = survey.respondents(day);
        List<SurveyFact.Response> standing =
                respondents.stream().flatMap(who -> survey.of(who, day).stream()).toList();
        List<SurveyFact.Response> answered =
                standing.stream().filter(SurveyFact.Response::answered).toList();
        int declined = VolumeFigures.count(standing, one -> one.status().equals("declined"));
        int notReached = VolumeFigures.count(standing, one -> one.status().equals("not-reached"));
        int asked = survey.askedBy(day);
        int links = survey.linksBy(day);
        return new SurveyFigure(
                form.key(),
                form.title(),
                form.instrument(),
                form.population(),
                form.who(),
                survey.cohort() == null ? null : known.cohortKey(survey.cohort()),
                survey.openedOn(),
                Days.by(survey.closedOn(), day) ? survey.closedOn() : null,
                number(at, "asked", survey, asked),
                number(at, "answered", survey, answered.size()),
                number(at, "declined", survey, declined),
                number(at, "notReached", survey, notReached),
                number(at, "noReply", survey, asked - answered.size() - declined - notReached),
                questions(known, at.in("questions"), form, survey, answered),
                form.by(),
                form.moment(),
                links == 0 ? null : number(at, "byLink", survey, links),
                links == 0
                        ? null
                        : number(
                                at,
                                "anonymous",
                                survey,
                                VolumeFigures.count(answered, SurveyFact.Response::anonymous)));
    }

    /** Who answered what is shown nowhere: what stands behind a number is the survey. */
    private static int number(Tally at, String name, SurveyFact survey, int number) {
        return at.sum(name, Rule.SURVEY, List.of(survey), one -> number);
    }

    private static List<SurveyFigure.QuestionFigure> questions(
            Known known,
            Tally at,
            Form form,
            SurveyFact survey,
            List<SurveyFact.Response> answered) {
        var questions = new ArrayList<SurveyFigure.QuestionFigure>();
        for (Form.Question one : form.questions()) {
            questions.add(question(known, at.in(questions.size()), form, one, survey, answered));
        }
        return questions;
    }

    private static SurveyFigure.QuestionFigure question(
            Known known,
            Tally at,
            Form form,
            Form.Question question,
            SurveyFact survey,
            List<SurveyFact.Response> answered) {
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
            Tally its = at.in("answers").in(values.size());
            values.add(
                    new SurveyFigure.Value(value, number(its, "number", survey, number), counts));
        }
        return new SurveyFigure.QuestionFigure(
                question.key(),
                question.text(),
                number(at, "answered", survey, these.size()),
                number(at, "favourable", survey, favourable),
                values,
                question.standard(),
                SurveyChange.of(known, at.in("change"), form, question, survey, these));
    }
}
