package org.handslag.participant.admission.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.handslag.participant.admission.application.ShowingForms;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.AnswerGiven;
import org.handslag.participant.admission.model.StepResult;
import org.handslag.participant.admission.model.StepTaken;
import org.handslag.participant.admission.model.Written;
import org.handslag.participant.blueprint.model.Question;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * What a step asks, in one language, and what was answered.
 *
 * @param on the day it was taken; absent: it was not
 */
record FormView(
        String admission,
        @PersonId String participant,
        String step,
        String title,
        String kind,
        boolean required,
        @Nullable LocalDate on,
        @Nullable StepResult result,
        List<QuestionView> questions,
        @Nullable PrivateText feedback,
        @Nullable PrivateText letter,
        @Nullable PrivateText link) {

    record QuestionView(
            String key,
            String text,
            String answer,
            List<ChoiceView> choices,
            boolean required,
            @Nullable PrivateText given) {}

    record ChoiceView(String key, String title) {}

    static FormView of(ShowingForms.Form form, String language) {
        Admission admission = form.admission().state();
        Optional<StepTaken> taken =
                admission.steps().stream()
                        .filter(step -> step.step().equals(form.step().key()))
                        .findFirst();
        Written written = taken.map(StepTaken::written).orElse(Written.NOTHING);
        return new FormView(
                form.admission().id(),
                admission.person().participant(),
                form.step().key(),
                form.step().title().in(language),
                form.step().kind(),
                form.step().required(),
                taken.map(StepTaken::on).orElse(null),
                taken.map(StepTaken::result).orElse(null),
                form.step().questions().stream()
                        .map(question -> asked(question, written, language))
                        .toList(),
                written.feedback(),
                written.letter(),
                written.link());
    }

    private static QuestionView asked(Question question, Written written, String language) {
        return new QuestionView(
                question.key(),
                question.text().in(language),
                question.answer(),
                question.choices().entrySet().stream()
                        .map(each -> new ChoiceView(each.getKey(), each.getValue().in(language)))
                        .toList(),
                question.required(),
                written.answers().stream()
                        .filter(each -> each.question().equals(question.key()))
                        .map(AnswerGiven::text)
                        .findFirst()
                        .orElse(null));
    }
}
