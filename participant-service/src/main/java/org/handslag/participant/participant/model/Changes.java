package org.handslag.participant.participant.model;

import java.util.List;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/** A wish to change a participant; null leaves what is there. */
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
        @Nullable List<String> interests) {

    static <T> T or(@Nullable T wish, T present) {
        return wish == null ? present : wish;
    }

    static <T> @Nullable T orNull(@Nullable T wish, @Nullable T present) {
        return wish == null ? present : wish;
    }
}
