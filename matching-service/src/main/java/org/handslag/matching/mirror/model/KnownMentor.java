package org.handslag.matching.mirror.model;

import java.util.List;
import org.handslag.matching.mirror.model.KnownParticipant.Education;
import org.handslag.matching.mirror.model.KnownParticipant.Language;
import org.handslag.matching.mirror.model.KnownParticipant.Occupation;
import org.handslag.matching.mirror.model.KnownParticipant.Wishes;
import org.jspecify.annotations.Nullable;

/**
 * A mentor, as far as matching asks.
 *
 * @param industry a key of the blueprint; the profile is in codes, as a participant's
 * @param capacity how many participants at once
 * @param state {@code active}, {@code anonymised}
 */
public record KnownMentor(
        String id,
        @Nullable String municipality,
        @Nullable String gender,
        @Nullable String industry,
        @Nullable List<Occupation> occupations,
        @Nullable List<Language> languages,
        @Nullable List<String> interests,
        @Nullable Education education,
        @Nullable List<String> reach,
        @Nullable Integer birthYear,
        @Nullable List<String> cultures,
        @Nullable Wishes wishes,
        int capacity,
        @Nullable List<Engagement> engagements,
        String state) {

    /**
     * The mentor's part in a programme.
     *
     * @param state {@code recruited}, {@code active}, {@code ended}
     */
    public record Engagement(String programme, String state) {}

    /** Whether the mentor has taken the programme's steps and still takes part. */
    public boolean activeIn(String programme) {
        return "active".equals(state)
                && engagements != null
                && engagements.contains(new Engagement(programme, "active"));
    }
}
