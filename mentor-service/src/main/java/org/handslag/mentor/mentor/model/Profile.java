package org.handslag.mentor.mentor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What others may know of a mentor: codes and ids, nothing that names them.
 *
 * @param municipality which municipality's mentor; null: none
 * @param organisation the organisation's id; null: unknown or none
 * @param industry an industry's key of the blueprint
 * @param interests codes
 * @param birthYear null: unknown
 * @param education null: unknown
 * @param reach keys of further municipalities that the mentor travels to
 * @param cultures backgrounds that the mentor says they know; only ever their own word
 * @param wishes likewise; null: none
 */
public record Profile(
        Gender gender,
        @Nullable String municipality,
        @Nullable String organisation,
        Position position,
        @Nullable String industry,
        List<Occupation> occupations,
        List<Language> languages,
        List<String> interests,
        @Nullable Integer birthYear,
        @Nullable Education education,
        List<String> reach,
        List<String> cultures,
        @Nullable Wishes wishes) {

    /** Copies what is mutable; what was stored before there was such a field is empty. */
    public Profile {
        occupations = List.copyOf(occupations);
        languages = List.copyOf(languages);
        interests = List.copyOf(interests);
        reach = reach == null ? List.of() : List.copyOf(reach);
        cultures = cultures == null ? List.of() : List.copyOf(cultures);
        wishes = wishes == null || wishes.none() ? null : wishes;
    }

    /** The same without what would say which mentor it was. */
    Profile anonymous() {
        return new Profile(
                gender,
                municipality,
                null,
                position,
                industry,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    /** As told. */
    public enum Gender {
        WOMAN,
        MAN,
        OTHER,
        UNKNOWN
    }

    /** What the mentor does in working life. */
    public enum Position {
        OWNER,
        MANAGER,
        PROFESSIONAL,
        OTHER
    }

    /**
     * An occupation.
     *
     * @param isco 1 to 4 digits of ISCO-08
     */
    public record Occupation(String isco) {}

    /**
     * A language.
     *
     * @param code ISO 639
     * @param level {@code A1} to {@code C2} (CEFR) or {@code native}
     */
    public record Language(String code, String level) {}

    /**
     * The highest education.
     *
     * @param level ISCED 2011, 0 to 8
     * @param field a code of the field; null: not known
     */
    public record Education(int level, @Nullable String field) {}

    /**
     * What the mentor would like of a participant. Heard always; it decides only where the
     * blueprint says so (decision 0019).
     *
     * @param gender null: no wish, likewise the others
     * @param ageGap years at most between the two
     * @param culture the code of a background that the participant should know
     */
    public record Wishes(
            @Nullable Gender gender, @Nullable Integer ageGap, @Nullable String culture) {
        private boolean none() {
            return gender == null && ageGap == null && culture == null;
        }
    }
}
