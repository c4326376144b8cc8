package org.handslag.reporting.survey.web;

import java.util.List;
import org.handslag.reporting.figures.Scale;
import org.handslag.reporting.figures.plan.Form;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.rendering.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, in one language.
 *
 * @param audience who is asked: participants, mentors, case-officers or firms
 * @param asks who asks
 */
record FormView(
        String survey,
        String title,
        String instrument,
        String audience,
        @Nullable String moment,
        String asks,
        String language,
        List<Question> questions) {

    /**
     * One question.
     *
     * @param standard the key of the fixed wording that this is; null: the plan's own
     */
    record Question(
            String question,
            String text,
            @Nullable String standard,
            @Nullable String edition,
            String scale,
            List<Choice> answers) {
        private static Question of(Form.Question one, Texts texts, String language) {
            Form.Standard standard = one.standard();
            return new Question(
                    one.key(),
                    one.text().in(language),
                    standard == null ? null : standard.key(),
                    standard == null ? null : standard.edition(),
                    one.scale(),
                    Scale.values(one.scale()).stream()
                            .map(value -> new Choice(value, texts.answer(value)))
                            .toList());
        }
    }

    /** An answer that can be given. */
    record Choice(String value, String text) {}

    static FormView of(Form form, Words programme, String language) {
        var texts = new Texts(language);
        return new FormView(
                form.key(),
                form.title().in(language),
                form.instrument(),
                form.population(),
                form.moment(),
                (form.by() == null ? programme : form.by()).in(language),
                language,
                form.questions().stream().map(one -> Question.of(one, texts, language)).toList());
    }
}
