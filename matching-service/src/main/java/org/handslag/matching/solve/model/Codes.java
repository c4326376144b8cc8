package org.handslag.matching.solve.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A profile in codes as it was when a round opened; nothing here names the person.
 *
 * @param municipality a municipality's key; null: unknown, likewise the other nullable ones
 * @param occupations ISCO-08, one to four digits
 * @param industries codes
 * @param studyLevel ISCED 2011, 0 to 8
 * @param interests codes
 * @param languages level by ISO 639 code: 1 to 6 for CEFR A1 to C2, 7 for native
 */
public record Codes(
        @Nullable String municipality,
        @Nullable String gender,
        List<String> occupations,
        List<String> industries,
        @Nullable String studyField,
        @Nullable Integer studyLevel,
        List<String> interests,
        Map<String, Integer> languages) {
    /** Copies what is mutable. */
    public Codes {
        occupations = List.copyOf(occupations);
        industries = List.copyOf(industries);
        interests = List.copyOf(interests);
        languages = Map.copyOf(languages);
    }
}
