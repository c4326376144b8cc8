package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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
 * nobody has been asked.
 */
final class SurveyMeasure {
    private SurveyMeasure() {}

    private record Answer(LocalDate on, LocalDate openedOn, String value, boolean favourable) {}

    static GoalFigures.Finding find(Known known, Goal.BySurvey measure, Set<String> population) {
        List<SurveyFact> surveys =
                known.snapshot().surveys().stream()
                        .filter(one -> question(known, measure, one).isPresent())
                        .toList();
        var fulfilled = new HashSet<String>();
        var heard = new HashSet<String>();
        for (String person : population) {
            surveys.stream()
                    .map(survey -> answer(known, measure, survey, person))
                    .flatMap(Optional::stream)
                    .max(Comparator.comparing(Answer::on).thenComparing(Answer::openedOn))
                    .ifPresent(
                            answer -> {
                                heard.add(person);
                                if (answer.favourable()) {
                                    fulfilled.add(person);
                                }
                            });
        }
        boolean measured =
                surveys.stream()
                        .flatMap(one -> one.responses().stream())
                        .anyMatch(one -> Days.by(one.on(), known.day()));
        return new GoalFigures.Finding(measured, fulfilled, heard, "latest-answer");
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
                            return new Answer(
                                    one.on(),
                                    survey.openedOn(),
                                    value,
                                    question.favourable().contains(value));
                        });
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
