package org.handslag.reporting.survey.application;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.platform.problem.Problem.Fault;
import org.handslag.reporting.figures.Scale;
import org.handslag.reporting.figures.plan.Form;
import org.handslag.reporting.survey.application.RecordingAnswer.Answer;
import org.handslag.reporting.survey.model.Survey.Status;

/**
 * Holds answers against a form: each question at most once, with a value of its scale; answers only
 * with the status that they belong to.
 */
public final class CheckedAnswers {
    private final List<Form.Question> questions;

    private CheckedAnswers(List<Form.Question> questions) {
        this.questions = questions;
    }

    /** Against these questions. */
    public static CheckedAnswers of(List<Form.Question> questions) {
        return new CheckedAnswers(questions);
    }

    /**
     * Adds what is wrong.
     *
     * @param at the JSON pointer at which the answers stand
     */
    public void check(String at, Status status, List<Answer> answers, List<Fault> faults) {
        if (status != Status.ANSWERED && !answers.isEmpty()) {
            faults.add(new Fault(at, "not-with-status", Map.of()));
        }
        if (status == Status.ANSWERED && answers.isEmpty() && !questions.isEmpty()) {
            faults.add(new Fault(at, "required", Map.of()));
        }
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            String place = at + "/" + i;
            Optional<Form.Question> question =
                    questions.stream().filter(one -> one.key().equals(answer.question())).findAny();
            if (question.isEmpty()) {
                faults.add(new Fault(place + "/question", "unknown", Map.of()));
            } else if (!answered.add(answer.question())) {
                faults.add(new Fault(place + "/question", "duplicate", Map.of()));
            } else if (!Scale.values(question.get().scale()).contains(answer.value())) {
                faults.add(new Fault(place + "/value", "unknown", Map.of()));
            }
        }
    }
}
