package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.SurveyFact;
import org.handslag.reporting.figures.plan.Form;
import org.handslag.reporting.figures.plan.Goal;

/**
 * Goals that answers decide. A person fulfils it whose latest answer to the question by the day,
 * over all surveys that count, is a favourable one; known are those who answered the question at
 * all. It is measured as soon as anybody's answer, refusal or absence is on record: before that
 * nobody has been asked. An anonymous answer is no person's, and says nothing of a population of
 * persons; where the population is those asked or answered, it is one of them.
 */
final class SurveyMeasure {
    /** Where such figures are counted. */
    static final String SOURCE = "surveys";

    private SurveyMeasure() {}

    /** An answer to the question, on a scale on which a higher rank is more favourable. */
    record Answer(LocalDate on, LocalDate openedOn, boolean favourable, int rank) {}

    static Finding find(Known known, Goal.BySurvey measure, Set<String> population) {
        List<SurveyFact> surveys = counting(known, measure);
        Map<String, LocalDate> fulfilled = new HashMap<>();
        var heard = new HashSet<String>();
        for (String person : population) {
            latest(known, measure, surveys, person)
                    .ifPresent(
                            answer -> {
                                heard.add(person);
                                if (answer.favourable()) {
                                    fulfilled.put(person, answer.on());
                                }
                            });
        }
        boolean measured =
                surveys.stream()
                        .flatMap(one -> one.responses().stream())
                        .filter(one -> Days.by(one.on(), known.day()))
                        .anyMatch(one -> !one.anonymous() || population.contains(one.respondent()));
        return new Finding(measured, fulfilled, heard, "latest-answer", SOURCE, one -> "not-shown");
    }

    /** The surveys that have the measure's question and count for it. */
    static List<SurveyFact> counting(Known known, Goal.BySurvey measure) {
        return known.snapshot().surveys().stream()
                .filter(one -> question(known, measure, one).isPresent())
                .toList();
    }

    /** Somebody's latest answer to the question by the day, over these surveys. */
    static Optional<Answer> latest(
            Known known, Goal.BySurvey measure, List<SurveyFact> surveys, String person) {
        return surveys.stream()
                .map(survey -> answer(known, measure, survey, person))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Answer::on).thenComparing(Answer::openedOn));
    }

    private static Optional<Answer> answer(
            Known known, Goal.BySurvey measure, SurveyFact survey, String person) {
        Form.Question question = question(known, measure, survey).orElseThrow();
        return survey.of(person, known.day())
                .filter(SurveyFact.Response::answered)
                .filter(one -> one.answers().containsKey(measure.question()))
                .map(
                        one -> {
                            String value =
                                    Objects.requireNonNull(one.answers().get(measure.question()));
                            boolean favourable = question.favourable().contains(value);
                            return new Answer(
                                    one.on(),
                                    survey.openedOn(),
                                    favourable,
                                    rank(question, value, favourable));
                        });
    }

    /** Where the scale's lower end is the favourable one the ranks are turned round. */
    private static int rank(Form.Question question, String value, boolean favourable) {
        List<String> values = Scale.values(question.scale());
        int place = values.indexOf(value);
        if (values.size() <= 2 || place < 0) {
            return favourable ? 1 : 0;
        }
        return question.favourable().contains(values.getLast()) ? place : -place;
    }

    private static Optional<Form.Question> question(
            Known known, Goal.BySurvey measure, SurveyFact survey) {
        if (!measure.surveys().isEmpty() && !measure.surveys().contains(survey.survey())) {
            return Optional.empty();
        }
        return known.plan()
                .survey(survey.survey())
                .flatMap(form -> form.question(measure.question()));
    }
}
