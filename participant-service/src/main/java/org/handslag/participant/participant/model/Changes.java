package org.handslag.participant.participant.model;

import java.util.List;
import java.util.Set;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * A wish to change a participant; null leaves what is there.
 *
 * @param clear what is taken away
 */
public record Changes(
        @Nullable PrivateText name,
        @Nullable String municipality,
        @Nullable Gender gender,
        @Nullable Integer birthYear,
        @Nullable PrivateText email,
        @Nullable PrivateText phone,
        @Nullable PrivateText address,
        @Nullable String language,
        @Nullable PrivateText cv,
        @Nullable PrivateText anonymousCv,
        @Nullable List<Occupation> occupations,
        @Nullable Education education,
        @Nullable List<Language> languages,
        @Nullable List<String> interests,
        @Nullable List<String> industries,
        @Nullable List<String> reach,
        @Nullable List<String> goals,
        @Nullable List<String> cultures,
        @Nullable Wishes wishes,
        Set<Clearable> clear) {

    public Changes {
        clear = Set.copyOf(clear);
    }

    /** What is known in codes after it. */
    Profile profile(Profile now) {
        return new Profile(
                or(occupations, now.occupations()),
                keep(Clearable.EDUCATION, education, now.education()),
                or(languages, now.languages()),
                or(interests, now.interests()),
                or(industries, now.industries()),
                or(reach, now.reach()),
                or(goals, now.goals()),
                or(cultures, now.cultures()),
                keep(Clearable.WISHES, wishes, now.wishes()));
    }

    static <T> T or(@Nullable T wish, T present) {
        return wish == null ? present : wish;
    }

    /** What is wished for; nothing where it is to be cleared; else what is there. */
    <T> @Nullable T keep(Clearable field, @Nullable T wish, @Nullable T present) {
        if (clear.contains(field)) {
            return null;
        }
        return wish == null ? present : wish;
    }
}
