package org.handslag.participant.admission.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * What was written in a step, sealed.
 *
 * @param answers to the step's questions
 * @param feedback to the person
 * @param letter the person's own letter
 * @param link to the person's own document
 */
public record Written(
        List<AnswerGiven> answers,
        @Nullable PrivateText feedback,
        @Nullable PrivateText letter,
        @Nullable PrivateText link) {
    /** Nothing. */
    public static final Written NOTHING = new Written(List.of(), null, null, null);

    public Written {
        answers = List.copyOf(answers);
    }

    /** With what came later; what is said again replaces what was said. */
    Written and(Written later) {
        Set<String> again = later.answered();
        List<AnswerGiven> all = new ArrayList<>();
        answers.stream().filter(each -> !again.contains(each.question())).forEach(all::add);
        all.addAll(later.answers());
        return new Written(
                all,
                later.feedback() == null ? feedback : later.feedback(),
                later.letter() == null ? letter : later.letter(),
                later.link() == null ? link : later.link());
    }

    /** The keys of the questions that are answered. */
    public Set<String> answered() {
        return answers.stream().map(AnswerGiven::question).collect(Collectors.toSet());
    }
}
