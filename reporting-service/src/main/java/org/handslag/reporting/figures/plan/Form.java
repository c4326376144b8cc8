package org.handslag.reporting.figures.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A survey or interview of the plan.
 *
 * @param instrument survey, interview or group-interview
 * @param population participants, mentors, case-officers or firms
 * @param who who of them is asked, in words
 * @param until the last time planned for asking; null: the plan does not say
 */
public record Form(
        String key,
        Words title,
        String instrument,
        String population,
        @Nullable Words who,
        @Nullable Printed until,
        List<Question> questions) {

    /**
     * A question with coded answers.
     *
     * @param scale yes-no or agree-5
     * @param favourable the values that count for a goal
     */
    public record Question(String key, Words text, String scale, List<String> favourable) {}

    /** The question of that key. */
    public Optional<Question> question(String key) {
        return questions.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
