package org.handslag.matching.mirror.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
     * @param recruitedFor the one participant for whom the mentor was found; null: for whoever
     *     comes
     * @param state {@code recruited}, {@code active}, {@code ended}
     */
    public record Engagement(String programme, @Nullable String recruitedFor, String state) {
        private boolean activeIn(String asked) {
            return programme.equals(asked) && state.equals("active");
        }
    }

    /** Whether the mentor has taken the programme's steps and still takes part. */
    public boolean activeIn(String programme) {
        return "active".equals(state)
                && engagements != null
                && engagements.stream().anyMatch(each -> each.activeIn(programme));
    }

    /** The one participant for whom the mentor takes part; empty: whoever comes. */
    public Optional<String> recruitedFor(String programme) {
        return engagements == null
                ? Optional.empty()
                : engagements.stream()
                        .filter(each -> each.activeIn(programme))
                        .map(Engagement::recruitedFor)
                        .flatMap(Stream::ofNullable)
                        .findFirst();
    }
}
