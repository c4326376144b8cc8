package org.handslag.matching.mirror.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A participant's profile in codes; nothing here names the person. */
public record KnownParticipant(
        String id,
        @Nullable String municipality,
        @Nullable String gender,
        @Nullable List<Occupation> occupations,
        @Nullable Education education,
        @Nullable List<Language> languages,
        @Nullable List<String> interests,
        @Nullable List<String> industries,
        @Nullable List<String> reach,
        @Nullable List<String> goals,
        @Nullable Integer birthYear,
        @Nullable List<String> cultures,
        @Nullable Wishes wishes) {

    /**
     * An occupation.
     *
     * @param isco ISCO-08, one to four digits
     * @param years how long; null: unknown
     */
    public record Occupation(String isco, @Nullable Integer years) {}

    /**
     * The highest education.
     *
     * @param level ISCED 2011, 0 to 8
     * @param field a code; null: unknown
     */
    public record Education(@Nullable Integer level, @Nullable String field) {}

    /**
     * What somebody would like of the other; null: no wish.
     *
     * @param ageGap years at most between the two
     */
    public record Wishes(
            @Nullable String gender, @Nullable Integer ageGap, @Nullable String culture) {}

    /**
     * A language.
     *
     * @param code ISO 639
     * @param level CEFR A1 to C2, or {@code native}
     */
    public record Language(String code, @Nullable String level) {}
}
