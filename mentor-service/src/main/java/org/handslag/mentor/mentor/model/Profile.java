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
 */
public record Profile(
        Gender gender,
        @Nullable String municipality,
        @Nullable String organisation,
        Position position,
        @Nullable String industry,
        List<Occupation> occupations,
        List<Language> languages,
        List<String> interests) {

    public Profile {
        occupations = List.copyOf(occupations);
        languages = List.copyOf(languages);
        interests = List.copyOf(interests);
    }

    /** The same without what would say which mentor it was. */
    Profile anonymous() {
        return new Profile(
                gender, municipality, null, position, industry, List.of(), List.of(), List.of());
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
}
