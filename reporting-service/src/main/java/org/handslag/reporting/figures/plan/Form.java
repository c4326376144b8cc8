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
 * @param by who asks, where that is not the programme itself
 * @param moment before, during or after a participant's course; null: the plan does not say
 * @param until the last time planned for asking; null: the plan does not say
 */
public record Form(
        String key,
        Words title,
        String instrument,
        String population,
        @Nullable Words who,
        @Nullable Words by,
        @Nullable String moment,
        @Nullable Printed until,
        List<Question> questions) {

    /**
     * A question with coded answers.
     *
     * @param scale yes-no or agree-5
     * @param favourable the values that count for a goal
     * @param standard whose wording it is, where that is nobody's to change; null: the plan's own
     */
    public record Question(
            String key,
            Words text,
            String scale,
            List<String> favourable,
            @Nullable Standard standard) {}

    /** A fixed wording, by its key and edition in the catalogue. */
    public record Standard(String key, String edition) {}

    /** Whether it asks participants or mentors, who have ids here. */
    public boolean asksPersons() {
        return population.equals("participants") || population.equals("mentors");
    }

    /** The question of that key. */
    public Optional<Question> question(String key) {
        return questions.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
